import { useMemo } from 'react';
import type { Refusal } from '#shared/documents/verdict.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { check } from './check.ts';
import type { IntakeProblem } from './check.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import type { Notes } from './form-part.ts';
import { intakeKeys } from './shortcuts.ts';
import type { FormTrouble } from './form/outcome.ts';
import { intakeMessages } from './messages.ts';
import { returnedField } from './returned-field.ts';

/**
 * Errors wait for the first try to register; after it they go as soon as they are mended. Warnings show at once, and so does what the
 * server said of a field of a form that it gave back, until the next try.
 */
export const useNotes = (
  draft: IntakeDraft,
  today: string,
  trouble: FormTrouble | null,
  returned: Refusal | null,
): Notes => {
  const { t } = useWords(intakeMessages);
  const refused = useRefusal();
  return useMemo(() => {
    const stopped = trouble?.kind === 'problems' ? trouble.problems : [];
    const same = (a: IntakeProblem, b: IntakeProblem) => a.field === b.field && a.code === b.code;
    const notes: Notes = {};
    const field = returned && trouble === null ? returnedField(returned) : null;
    if (returned && field) notes[field] = { level: 'error', text: refused(returned) };
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
  }, [draft, today, trouble, returned, refused, t]);
};
