import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { DayFacts } from './day-facts.ts';

/** What a day is, in a few words: `Fête du Trône`, `Ramadan, provisoire`, `jour ouvré`. */
export const useDayWords = (): ((facts: DayFacts) => string) => {
  const { t, name, listed } = useAdministrationWords();
  return ({ look, holidays, regime, closures, isProvisional }) => {
    const what = [
      ...holidays.map((one) => name(one.name)),
      ...(look === 'closure' ? closures.map((one) => name(one.reason)) : []),
      ...(look === 'regime' && regime ? [name(regime.name)] : []),
    ];
    return listed(
      [
        what.length > 0 ? listed(what) : t(`administration.look.${look}`),
        isProvisional && look !== 'rest' ? t('administration.look.provisional') : '',
      ].filter(Boolean),
    );
  };
};
