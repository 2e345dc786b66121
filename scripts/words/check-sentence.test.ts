import { describe, expect, it } from 'vitest';
import { wrongWithSentence } from './check-sentence.ts';
import { readSources } from './sources.ts';
import { wordsTable } from './table.ts';

const counted = '{count, plural, one {# demande} other {# demandes}} de {name}';

describe('a sentence in another language', () => {
  it('may count as its language does', () => {
    const arabic =
      '{count, plural, zero {لا طلب} one {طلب} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}} {name}';
    expect(wrongWithSentence(arabic, counted, 'ar')).toEqual([]);
    expect(wrongWithSentence('{name}: {count}', counted, 'ar')).toEqual([]);
    expect(wrongWithSentence('{count, plural, =0 {rien} one {x} other {#}} {name}', counted, 'fr')).toEqual(
      [],
    );
  });

  it.each([
    [
      '{count, plural, two {x} other {#}} {name}',
      'fr',
      '“two” is no plural form of this language (many, one, other)',
    ],
    ['{count, plural, one {x}} {name}', 'fr', 'cannot be read'],
    ['{count, plural, one {x} other {#}}', 'fr', '{name} is missing'],
    ['{count, plural, one {{place}} other {#}} {name}', 'fr', '{place} is not in the source'],
    [' ', 'ar', 'is empty'],
    ['a\nb', 'ar', 'has a line break'],
  ])('%j in %s: %s', (text, language, why) => {
    expect(wrongWithSentence(text, counted, language).join()).toContain(why);
  });

  it('selects among the same cases', () => {
    const source = '{how, select, post {par la poste} other {autrement}}';
    expect(wrongWithSentence('{how, select, post {بالبريد} other {غيره}}', source, 'ar')).toEqual([]);
    expect(wrongWithSentence('{how, select, mail {بالبريد} other {غيره}}', source, 'ar')).toEqual([
      '{how} is a selection (mail, other), in the source a selection (other, post)',
    ]);
  });

  it('holds for every Arabic sentence there is', () => {
    const wrong = wordsTable(readSources(`${import.meta.dirname}/../..`)).flatMap(({ id, texts }) =>
      wrongWithSentence(texts['ar'] ?? '', texts['fr'] ?? '', 'ar').map((why) => `${id}: ${why}`),
    );
    expect(wrong).toEqual([]);
  });
});
