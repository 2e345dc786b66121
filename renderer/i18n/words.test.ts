import { describe, expect, it } from 'vitest';
import { defineMessages } from '#shared/locales/messages.ts';
import { wordsOf } from './words.ts';

const own = defineMessages({
  fr: {
    'own.count': '{count, plural, one {# demande} other {# demandes}}',
    'own.plain': 'L’heure d’hiver',
    'own.name': 'Bonjour {name}',
  },
  ar: {
    'own.count':
      '{count, plural, zero {لا طلبات} one {طلب} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}}',
    'own.plain': 'توقيت الشتاء',
    'own.name': 'مرحبا {name}',
  },
});

describe('words', () => {
  it('are a part’s own and the common ones', () => {
    const { t } = wordsOf('fr', own);
    expect(t('own.plain')).toBe('L’heure d’hiver');
    expect(t('app.cancel')).toBe('Annuler');
  });

  it('set a colon and commas as each language does', () => {
    const said = (language: 'fr' | 'ar') => {
      const { labelled, listed } = wordsOf(language, own);
      return labelled(listed(['Anfa', 'Reçues']), '3');
    };
    expect([said('fr'), said('ar')]).toEqual(['Anfa, Reçues : 3', 'Anfa، Reçues: 3']);
  });

  it('count as each language counts', () => {
    expect([1, 2].map((count) => wordsOf('fr', own).t('own.count', { count }))).toEqual([
      '1 demande',
      '2 demandes',
    ]);
    expect([0, 1, 2, 3, 11, 100].map((count) => wordsOf('ar', own).t('own.count', { count }))).toEqual([
      'لا طلبات',
      'طلب',
      'طلبان',
      '3 طلبات',
      '11 طلبا',
      '100 طلب',
    ]);
  });

  it('are the same object for the same areas, another for others', () => {
    expect(wordsOf('fr', own)).toBe(wordsOf('fr', own));
    expect(wordsOf('fr', own)).not.toBe(wordsOf('ar', own));
    expect(wordsOf('fr')).not.toBe(wordsOf('fr', own));
  });

  it('stand as they are where a value is missing, and take no screen down', () => {
    expect(wordsOf('fr', own).t('own.name')).toBe('Bonjour {name}');
  });
});
