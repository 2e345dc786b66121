import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { Messages } from '#shared/locales/messages.ts';
import { locales } from './formats.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  [
    '../**/*messages.ts',
    '../parts/commands/looks/*.{ts,tsx}',
    '../../shared/locales/*.ts',
    '!../**/*.test.ts',
  ],
  { eager: true },
);
const isArea = (value: unknown): value is Messages<string> =>
  typeof value === 'object' && value !== null && 'fr' in value && 'ar' in value;
const areas = Object.entries(modules).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter(isArea)
    .map((area) => ({ file, area })),
);

/** Every argument of a message, so that it is formatted whole: a number is a number, a choice, and a text. */
const argumentsOf = (message: string): Record<string, number> =>
  Object.fromEntries(
    [...message.matchAll(/\{\s*([a-zA-Z][\w-]*)\s*[,}]/g)].map(([, name = '']) => [name, 2]),
  );
const problemOf = (language: 'fr' | 'ar', message: string): string | null => {
  try {
    new IntlMessageFormat(message, locales[language]).format(argumentsOf(message));
    return null;
  } catch (error) {
    return `${message}: ${String(error)}`;
  }
};

describe('every area of messages', () => {
  it('is found', () => {
    expect(areas.length).toBeGreaterThan(40);
  });

  it.each(['fr', 'ar'] as const)('can be read and filled in %s', (language) => {
    const problems = areas.flatMap(({ area }) =>
      Object.values(area[language]).flatMap((message) => problemOf(language, message) ?? []),
    );
    expect(problems).toEqual([]);
    expect(problemOf(language, '{count, plural, one {x}')).not.toBeNull();
  });

  it('counts in Arabic by every form there is, and keeps the signs of each language', () => {
    const habits = (ar: string, fr: string): string[] => [
      ...(ar.split(' few {').length === ar.split(' many {').length ? [] : [`no form for eleven: ${ar}`]),
      ...(/٪|[\u0621-\u064a],|لـ\{/.test(ar)
        ? [`a sign of another language, or a joined article: ${ar}`]
        : []),
      // One spelling, and one way of speaking to a person, all through.
      ...(/\u064b\u0627|(?:تحققوا|أعيدوا|راجعوا|اختاروا)/.test(ar)
        ? [`spelled or addressed as nowhere else: ${ar}`]
        : []),
      ...(/[a-zà-ÿ]'[a-zà-ÿ]| [:;!?»%](?!:)|« /i.test(fr)
        ? [`an apostrophe or a space as typed: ${fr}`]
        : []),
      ...(/\((s|e|es|x)\)/.test(fr) ? [`a plural in brackets: ${fr}`] : []),
    ];
    const problems = areas.flatMap(({ area }) =>
      Object.keys(area.fr).flatMap((id) => habits(area.ar[id] ?? '', area.fr[id] ?? '')),
    );
    expect(problems).toEqual([]);
    expect(habits('{n, plural, few {# أيام} other {# يوما}} 5٪, القرار لـ{to}', 'rappel(s)')).toHaveLength(3);
    expect(habits('تحققوا من العنوان أولًا', "l'adresse")).toHaveLength(2);
  });

  it('has ids of its own, so that a part may use several', () => {
    const ids = areas.flatMap(({ area }) => Object.keys(area.fr));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
