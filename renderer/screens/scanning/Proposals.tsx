import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { useProposalWords } from '#renderer/parts/tray/use-proposal-words.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from '#renderer/parts/tray/messages.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { scanningMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './scanning.module.css';

const codes = new Set<Proposal['field']>(['cin', 'phone', 'reference', 'date']);

/** What a letter seems to say, the surest of each field first; looking at one shows where it stands on the page. */
export const Proposals = ({
  proposals,
  onLook,
}: {
  proposals: readonly Proposal[];
  onLook: (proposal: Proposal | null) => void;
}) => {
  const { t, formatNumber } = useWords(scanningMessages, trayMessages);
  const wordsOf = useProposalWords();
  if (proposals.length === 0) return <Muted size="small">{t('scanning.proposals.none')}</Muted>;
  return (
    <ul className={styles.proposals}>
      {proposals.map((proposal) => (
        <li
          key={`${proposal.field} ${proposal.value}`}
          onPointerEnter={() => onLook(proposal)}
          onPointerLeave={() => onLook(null)}
        >
          <Muted as="span" size="small">
            {t(`tray.field.${proposal.field}`)}
          </Muted>
          <bdi className={styles.value}>
            {codes.has(proposal.field) ? <Ltr>{wordsOf(proposal)}</Ltr> : wordsOf(proposal)}
          </bdi>
          <Muted as="span" size="small">
            {t('tray.sure', { percent: formatNumber(Math.round(proposal.confidence * 100)) })}
          </Muted>
        </li>
      ))}
    </ul>
  );
};
