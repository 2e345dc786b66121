import { useCallback } from 'react';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import type { Problem } from './problems-of.ts';

/** A problem in words. */
export const useProblemWords = (): ((problem: Problem) => string) => {
  const { t, formatNumber } = useI18n();
  return useCallback(
    (problem: Problem) =>
      problem.of === 'city'
        ? t(`reference-problem.${problem.code}`, { value: problem.value })
        : t(`shape-problem.${problem.code}`, { limit: formatNumber(problem.limit ?? 0) }),
    [t, formatNumber],
  );
};
