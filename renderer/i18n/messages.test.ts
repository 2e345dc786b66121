import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';

/** Every argument of a message, so that it is formatted whole: a number is a number, a choice, and a text. */
const argumentsOf = (message: string): Record<string, number> =>
  Object.fromEntries(
    [...message.matchAll(/\{\s*([a-zA-Z][\w-]*)\s*[,}]/g)].map(([, name = '']) => [name, 2]),
  );

describe.each(['fr', 'ar'] as const)('every message in %s', (language) => {
  it('can be read and filled', () => {
    const errors: string[] = [];
    const intl = createIntl({
      locale: language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA',
      messages: catalogue[language],
      onError: (error) => errors.push(error.message),
    });
    for (const [id, message] of Object.entries(catalogue[language]))
      intl.formatMessage({ id }, argumentsOf(message));
    expect(errors).toEqual([]);
  });
});
