import { cityNow } from '#renderer/i18n/city-now.ts';
import type { Escalation } from '#shared/documents/escalation.ts';
import { chosenHolder } from '#shared/domain/escalation/hierarchy.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { SeenEscalation } from './choices.ts';

/** Notes an escalation as it stands before somebody's eyes. */
export const useSeen = () => {
  const { reference } = useDesk();
  return (
    id: string,
    where: { office: string; domain: string | null },
    { id: escalation, to }: Pick<Escalation, 'id' | 'to'>,
  ): SeenEscalation => ({
    id,
    escalation,
    to,
    isVacant: reference !== null && chosenHolder(reference, to, where, cityNow()) === null,
  });
};
