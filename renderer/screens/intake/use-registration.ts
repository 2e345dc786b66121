import { useState } from 'react';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { check, errorsOf } from './check.ts';
import type { Problem } from './check.ts';
import type { IntakeDraft } from './draft.ts';
import { toJoin } from './to-join.ts';
import { toRegister } from './to-register.ts';

/** How an attempt ended. The form is untouched in every case. */
export type Outcome =
  | { kind: 'accepted'; requestId: string }
  | { kind: 'problems'; problems: Problem[] }
  | { kind: 'nobody-to-join' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; reason: string };

export interface Registration {
  busy: boolean;
  /** The last attempt, when it did not pass. */
  trouble: Exclude<Outcome, { kind: 'accepted' }> | null;
  forget: () => void;
  register: (draft: IntakeDraft, today: string) => Promise<Outcome>;
  /** Adds the form's person to request `requestId` instead of registering one more. */
  join: (draft: IntakeDraft, today: string, requestId: string) => Promise<Outcome>;
}

/** What has to be right to join a request: the person and their words. */
const joinedFields: readonly Problem['field'][] = [
  'lookup',
  'phone',
  'paperNumber',
  'name',
  'email',
  'home',
  'description',
];

/** Submits one after the other; stops at the first that does not pass. */
const submitAll = async (
  data: DeskData,
  requestId: string | null,
  bodies: readonly (CommandBody | NewRegistration)[],
): Promise<Outcome> => {
  try {
    let last = requestId ?? '';
    for (const body of bodies) {
      const verdict = await data.submit(requestId, body);
      if (!verdict.accepted) return { kind: 'refused', refusal: verdict.refusal };
      last = verdict.requestId;
    }
    return { kind: 'accepted', requestId: last };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
};

/** Hands the form to the desk's own judge; keeps in one place why it did not pass. */
export const useRegistration = (): Registration => {
  const { data } = useDesk();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Registration['trouble']>(null);

  const attempt = async (problems: Problem[], send: () => Promise<Outcome>): Promise<Outcome> => {
    if (busy) return { kind: 'problems', problems: [] };
    setBusy(true);
    const outcome: Outcome = problems.length > 0 ? { kind: 'problems', problems } : await send();
    setBusy(false);
    setTrouble(outcome.kind === 'accepted' ? null : outcome);
    return outcome;
  };

  return {
    busy,
    trouble,
    forget: () => setTrouble(null),
    register: (draft, today) =>
      attempt(errorsOf(check(draft, today)), () => submitAll(data, null, [toRegister(draft)])),
    join: (draft, today, requestId) => {
      const problems = errorsOf(check(draft, today)).filter(({ field }) => joinedFields.includes(field));
      return attempt(problems, () =>
        draft.who === 'anonymous'
          ? Promise.resolve({ kind: 'nobody-to-join' })
          : submitAll(data, requestId, toJoin(draft)),
      );
    },
  };
};
