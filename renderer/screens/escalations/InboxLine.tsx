import { useNames } from '#renderer/parts/names/use-names.ts';
import { TimeToDecide } from '#renderer/parts/decisions/TimeToDecide.tsx';
import { useHeads } from '#renderer/parts/decisions/use-heads.ts';
import { useTried } from '#renderer/parts/decisions/use-tried.ts';
import { useWhy } from '#renderer/parts/decisions/use-why.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { dueMessages } from '#renderer/parts/due/messages.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Cell, CheckCell } from '#renderer/ui/grid/GridRow.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import type { InboxEntry } from './use-inbox.ts';
import { useDocument } from './use-document.ts';
import { escalationsMessages } from './messages.ts';
import styles from './inbox.module.css';

interface InboxLineProps {
  entry: InboxEntry;
  now: string;
  isCursor: boolean;
  isSelected: boolean;
  onOpen: () => void;
  onSelect: () => void;
}

/** Two lines of facts beside each other, so that most can be decided without opening. */
export const InboxLine = ({ entry, now, isCursor, isSelected, onOpen, onSelect }: InboxLineProps) => {
  const { t } = useWords(escalationsMessages, decisionMessages, dueMessages, rowMessages);
  const names = useNames();
  const headOf = useHeads();
  const whyOf = useWhy();
  const triedOf = useTried();
  const { row, settled } = entry;
  const request = useDocument(row)?.request ?? null;
  const why = request && whyOf(request, now);
  const tried = request && triedOf(request);
  const { escalation } = row;
  if (!escalation) return null;
  return (
    <>
      <CheckCell
        label={t('rows.select', { reference: row.reference })}
        isOn={isSelected}
        isDisabled={settled !== null}
        onToggle={onSelect}
      />
      <Cell className={styles.left}>
        {settled ? (
          <Badge icon="check">{t(`escalation.${settled.state}`)}</Badge>
        ) : (
          <TimeToDecide decideBy={escalation.decideBy} office={row.office} now={now} />
        )}
        {why?.late && (
          <small className={styles.how} data-late="">
            {t('due.late', { span: why.late })}
          </small>
        )}
        {escalation.climbs > 0 && (
          <small className={styles.climbs}>
            <Icon name="escalate" size={12} /> {t('decision.climbs', { count: escalation.climbs })}
          </small>
        )}
      </Cell>
      <Cell className={styles.subject}>
        <Press
          tabIndex={-1}
          className={styles.title}
          aria-current={isCursor ? 'true' : undefined}
          onClick={onOpen}
        >
          <bdi>{row.subject}</bdi>
          {row.pending > 0 && (
            <span className={styles.pending} title={t('rows.pending')}>
              <Icon name="sync" size={13} />
              <span className="visually-hidden">{t('rows.pending')}</span>
            </span>
          )}
        </Press>
        <small>
          {settled ? (
            settled.decidedBy === null ? (
              t('escalations.lapsed')
            ) : (
              t('escalations.meanwhile', {
                by: names.person(settled.decidedBy),
                state: t(`escalation.${settled.state}`),
              })
            )
          ) : (
            <>
              <Ltr>{row.reference}</Ltr> · {names.office(row.office)} ·{' '}
              {row.domain === null ? t('escalations.no-domain') : names.domain(row.domain)}
            </>
          )}
        </small>
      </Cell>
      <Cell className={styles.to}>
        <span>{names.step(escalation.step)}</span>
        <small>{t('escalations.to', { to: headOf(escalation.to, row, now) })}</small>
      </Cell>
      <Cell className={styles.why}>
        {why && (
          <>
            <span data-late={why.late !== null ? '' : undefined}>{why.sentence}</span>
            <small>
              <bdi className={styles.said}>{request.escalation?.reason || why.due}</bdi>
            </small>
          </>
        )}
      </Cell>
      <Cell className={styles.tried}>
        {tried && (
          <>
            <span>{tried.counts}</span>
            <small>{tried.last}</small>
          </>
        )}
      </Cell>
    </>
  );
};
