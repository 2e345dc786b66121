import { chosenHolder } from '#shared/domain/escalation/hierarchy.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { decisionMessages } from './messages.ts';

/** Names a position of a request's office with whoever holds it today: `Chef de service · Abdelilah Berrada`. */
export const useHeads = () => {
  const { t } = useWords(decisionMessages);
  const { reference } = useDesk();
  const names = useNames();
  return (position: string, where: { office: string; domain: string | null }, now: string): string => {
    const holder = reference && chosenHolder(reference, position, where, now);
    return `${names.position(position)} · ${holder ? names.person(holder) : t('decision.vacant')}`;
  };
};
