import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { check } from './check.ts';
import type { Problem } from './check.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import type { Notes } from './form-part.ts';
import { intakeKeys } from './shortcuts.ts';
import type { Trouble } from './form/outcome.ts';
import { intakeMessages } from './messages.ts';

/** Errors wait for the first try to register; after it they go as soon as they are mended. Warnings show at once. */
export const useNotes = (draft: IntakeDraft, today: string, trouble: Trouble | null): Notes => {
  const { t } = useWords(intakeMessages);
  return useMemo(() => {
    const stopped = trouble?.kind === 'problems' ? trouble.problems : [];
    const same = (a: Problem, b: Problem) => a.field === b.field && a.code === b.code;
    const notes: Notes = {};
    for (const problem of check(draft, today)) {
      if (problem.level === 'error' && !stopped.some((earlier) => same(earlier, problem))) continue;
      const { newCitizen, anonymous, toQualify } = intakeKeys;
      const values = {
        ...problem.values,
        newKey: newCitizen,
        anonymousKey: anonymous,
        toQualifyKey: toQualify,
      };
      notes[problem.field] ??= { level: problem.level, text: t(`intake.problem.${problem.code}`, values) };
    }
    return notes;
  }, [draft, today, trouble, t]);
};
