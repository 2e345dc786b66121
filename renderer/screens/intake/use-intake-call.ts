import { useEffect, useState } from 'react';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import { dayNumber, dayText, localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { cityNow } from '#renderer/i18n/city-now.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { useTelephone } from '#renderer/parts/telephone/use-telephone.ts';
import type { TakenCall } from './call-address.ts';
import { pickCitizen } from './changes.ts';

/** A call at the counter: its form, kept apart from the one that may be begun there. */
export interface IntakeCall {
  draftKey: string;
  begin: (blank: IntakeDraft) => IntakeDraft;
}
const prefix = 'intake-call-';
const mostUnderANumber = 400;

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
  // Forms of calls of before yesterday, that nobody registered, hold a number that this desk has no use for.
  const today = localDay(cityNow());
  useEffect(() => {
    const yesterday = dayText(dayNumber(today) - 1);
    const sweep = async () => {
      for (const key of await data.draftKeys(prefix))
        if (key < prefix + yesterday) await data.writeDraft(key, null);
    };
    void sweep();
  }, [data, today]);
  if (taken === null) return null;
  if (telephone === null) return 'asked';
  if (citizenId !== null && number !== null && found?.id !== citizenId) return 'asked';
  const draftKey = `${prefix}${call ? localDay(call.startedAt) : today}-${taken.callId}`;
  return {
    draftKey,
    begin: (blank) => {
      const called: IntakeDraft = { ...blank, channel: 'phone', lookup: number ?? '' };
      if (call && number === null) return { ...called, who: 'anonymous' };
      return found?.citizen ? pickCitizen(called, found.citizen) : called;
    },
  };
};
