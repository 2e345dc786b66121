import { useCallback } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { referenceProblemMessages } from '#shared/locales/reference-problems.ts';
import type { SectionProblem } from './problems-of.ts';

/** A problem in words. */
export const useProblemWords = (): ((problem: SectionProblem) => string) => {
  const { t, formatNumber } = useWords(referenceProblemMessages);
  return useCallback(
    (problem: SectionProblem) =>
      problem.of === 'city'
        ? t(`reference-problem.${problem.code}`, { value: problem.value })
        : t(`shape-problem.${problem.code}`, { limit: formatNumber(problem.limit ?? 0) }),
    [t, formatNumber],
  );
};
