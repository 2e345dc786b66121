import type { ReactNode } from 'react';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { trayMessages } from './messages.ts';
import { useProposalWords } from './use-proposal-words.ts';
import styles from './proposals.module.css';

const codes = new Set<Proposal['field']>(['cin', 'phone', 'reference', 'date']);

/** What a letter seems to say; looking at one shows where it stands on the page, a press takes it over where that can be done. */
export const ProposalList = ({
  proposals,
  onLook,
  onTake,
  noteOf,
}: {
  proposals: readonly Proposal[];
  onLook: (proposal: Proposal | null) => void;
  onTake?: (proposal: Proposal) => void;
  /** Said beside the name of a proposal's field. */
  noteOf?: (proposal: Proposal, n: number) => ReactNode;
}) => {
  const { t, formatNumber } = useWords(trayMessages);
  const wordsOf = useProposalWords();
  return (
    <ul className={styles.proposals}>
      {proposals.map((proposal, n) => {
        const { field, value, confidence } = proposal;
        const words = (
          <>
            <Muted as="span" size="small">
              {t(`tray.field.${field}`)} {noteOf?.(proposal, n)} ·{' '}
              {t('tray.sure', { percent: formatNumber(Math.round(confidence * 100)) })}
            </Muted>
            <bdi className={styles.value}>
              {codes.has(field) ? <Ltr>{wordsOf(proposal)}</Ltr> : wordsOf(proposal)}
            </bdi>
          </>
        );
        const looks = { onPointerEnter: () => onLook(proposal), onPointerLeave: () => onLook(null) };
        return (
          <li key={`${field} ${value}`} {...looks}>
            {onTake ? (
              <Press
                className={styles.take}
                onClick={() => onTake(proposal)}
                onFocus={() => onLook(proposal)}
                onBlur={() => onLook(null)}
              >
                {words}
              </Press>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
};
