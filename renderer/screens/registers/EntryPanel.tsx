import { type ReactNode, useState } from 'react';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { RegisterLine } from '#renderer/data/contract/registers.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { lettersMessages } from '#renderer/parts/letters/messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { AnnotateDialog } from './AnnotateDialog.tsx';
import { useParty } from './RegisterTable.tsx';
import { useOutcome } from './use-outcome.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

interface EntryPanelProps {
  line: RegisterLine;
  isLate: boolean;
  onClose: () => void;
  onOpenRequest: (id: string) => void;
}

/** A line that somebody wrote beside the entry, and who. */
const Written = ({ by, at, children }: { by: string; at?: string; children: ReactNode }) => (
  <li className={styles.written}>
    {children}
    <Muted as="small" size="small">
      <bdi>{by}</bdi>
      {at !== undefined && <> · {at}</>}
    </Muted>
  </li>
);

/** One entry with all that was written beside it. Nothing of it can be changed. */
export const EntryPanel = ({ line, isLate, onClose, onOpenRequest }: EntryPanelProps) => {
  const { t, formatDay, formatDateTime } = useWords(registersMessages, lettersMessages);
  const { person } = useDesk();
  const names = useNames();
  const party = useParty();
  const outcome = useOutcome();
  const [isAnnotating, setAnnotating] = useState(false);
  const { entry, isPending } = line;
  const { book } = entry;
  const mayAnnotate = entry.annulled === null && mayPerform(person, 'annotate-register', entry);
  const group = t('registers.title');
  useShortcut('Escape', onClose, { label: t('registers.entry.close'), group });
  useShortcut('w', () => onOpenRequest(entry.requestId), { label: t('registers.entry.open'), group });
  useShortcut('a', mayAnnotate && (() => setAnnotating(true)), { label: t('registers.annotate'), group });
  return (
    <Panel
      label={`${t('registers.entry')} ${entry.reference}`}
      title={<Ltr>{entry.reference}</Ltr>}
      end={
        <>
          {entry.annulled !== null && <Badge tone="red">{t('registers.annulled')}</Badge>}
          {isPending && (
            <Badge tone="accent" icon="sync">
              {t('registers.pending')}
            </Badge>
          )}
          {isLate && (
            <Badge tone="amber" icon="clock">
              {t('registers.late')}
            </Badge>
          )}
        </>
      }
    >
      <Line>
        <Button size="small" variant="primary" onPress={() => onOpenRequest(entry.requestId)}>
          <Icon name="arrow-end" size={14} /> {t('registers.entry.open')} <Kbd keys="W" />
        </Button>
        {mayAnnotate && (
          <Button size="small" onPress={() => setAnnotating(true)}>
            <Icon name="pencil" size={14} /> {t('registers.annotate')} <Kbd keys="A" />
          </Button>
        )}
      </Line>
      <Facts>
        <Fact name={t(`registers.column.on.${book}`)}>{formatDay(entry.on)}</Fact>
        <Fact name={t('registers.column.entered')}>{formatDateTime(entry.enteredAt)}</Fact>
        {!isPending && <Fact name={t('registers.entry.recorded')}>{formatDateTime(entry.recordedAt)}</Fact>}
        <Fact name={t('registers.entry.by')}>
          <span>
            <bdi>{names.person(entry.by)}</bdi> (<Ltr>{entry.desk}</Ltr>)
          </span>
        </Fact>
        <Fact name={t(`registers.column.party.${book}`)}>
          <bdi>{party(entry)}</bdi>
        </Fact>
        <Fact name={t('registers.column.object')}>
          <bdi>{entry.object}</bdi>
        </Fact>
        <Fact name={t(book === 'arrival' ? 'registers.column.outcome' : 'registers.column.handed')}>
          {outcome(entry)}
        </Fact>
      </Facts>
      {entry.handOvers.length > 0 && (
        <section>
          <Heading>{t('registers.hand-overs')}</Heading>
          <ul>
            {entry.handOvers.map(({ how, on, toWhom, proof, by }, n) => (
              <Written key={n} by={names.person(by)}>
                {t('letter.handed.on', { how, day: formatDay(on), whom: `\u2068${toWhom}\u2069` })}
                {proof && <> ({t('letter.proof')})</>}
              </Written>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Heading>{t('registers.annotations')}</Heading>
        {entry.annotations.length === 0 && <Muted>{t('registers.annotations.none')}</Muted>}
        <ul>
          {entry.annotations.map(({ by, at, text }, n) => (
            <Written key={n} by={names.person(by)} at={formatDateTime(at)}>
              <p dir="auto">{text}</p>
            </Written>
          ))}
        </ul>
      </section>
      {isAnnotating && <AnnotateDialog entry={entry} onClose={() => setAnnotating(false)} />}
    </Panel>
  );
};
