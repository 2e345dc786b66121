import { useEffect, useState } from 'react';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { useTelephone } from '#renderer/parts/telephone/use-telephone.ts';
import type { TakenCall } from './call-address.ts';
import { callDraftKey, useCallDraft } from './call-draft.ts';
import { pickCitizen } from './changes.ts';
import { useLate } from './use-late.ts';

/** A call at the counter: its form, kept apart from the one that may be begun there. */
export interface IntakeCall {
  draftKey: string;
  begin: (blank: IntakeDraft) => IntakeDraft;
}
const mostUnderANumber = 400;
/** As long as a server is waited for that should say who called, ms. */
const patienceMs = 3000;

/** The call that a registration is made from. null: none; 'asked': who calls is on its way. */
export const useIntakeCall = (taken: TakenCall | null): IntakeCall | 'asked' | null => {
  const { data } = useDesk();
  const telephone = useTelephone();
  const call = telephone?.calls.find(({ id }) => id === taken?.callId);
  const number = call?.number ?? null;
  const citizenId = taken?.citizenId ?? null;
  const [found, setFound] = useState<{ id: string; citizen: CitizenDocument | null } | null>(null);
  useEffect(() => {
    if (citizenId === null || number === null) return;
    let isCurrent = true;
    const find = async () => {
      const matches = await data.findCitizens(number, mostUnderANumber);
      const citizen = matches.find((match) => match.citizen._id === citizenId)?.citizen ?? null;
      if (!isCurrent) return;
      setFound({ id: citizenId, citizen });
      if (citizen)
        await data.noteRead({ citizenId, requestId: null, what: 'opened', purpose: null, words: '' });
    };
    void find();
    return () => {
      isCurrent = false;
    };
  }, [data, citizenId, number]);
  const begun = useCallDraft(taken?.callId ?? null);
  const isLate = useLate(taken !== null && telephone === null, patienceMs);
  if (taken === null) return null;
  if (begun === 'asked') return 'asked';
  // What was typed stands there whether or not the server can say who called.
  if (begun === null && telephone === null && !isLate) return 'asked';
  if (begun === null && citizenId !== null && number !== null && found?.id !== citizenId) return 'asked';
  return {
    draftKey: begun ?? callDraftKey(taken.callId),
    begin: (blank) => {
      const called: IntakeDraft = { ...blank, channel: 'phone', lookup: number ?? '' };
      if (call && number === null) return { ...called, who: 'anonymous' };
      return found?.citizen ? pickCitizen(called, found.citizen) : called;
    },
  };
};
