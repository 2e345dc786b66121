import { useState } from 'react';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { RegisterLine } from '#renderer/data/contract/registers.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { lettersMessages } from '#renderer/parts/letters/messages.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { AnnotateDialog } from './AnnotateDialog.tsx';
import { useParty } from './RegisterTable.tsx';
import { useOutcome } from './use-outcome.ts';
import { registersMessages } from './messages.ts';
import styles from './entry.module.css';

interface EntryPanelProps {
  line: RegisterLine;
  isLate: boolean;
  onClose: () => void;
  onOpenRequest: (id: string) => void;
}

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
  const scope = t('registers.title');
  useShortcut('Escape', onClose, { label: t('registers.entry.close'), scope });
  useShortcut('w', () => onOpenRequest(entry.requestId), { label: t('registers.entry.open'), scope });
  useShortcut('a', mayAnnotate && (() => setAnnotating(true)), { label: t('registers.annotate'), scope });
  return (
    <aside className={styles.panel} aria-label={`${t('registers.entry')} ${entry.reference}`}>
      <h2 className={styles.title}>
        <Ltr>{entry.reference}</Ltr>
      </h2>
      <p className={styles.badges}>
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
      </p>
      <div className={styles.actions}>
        <Button size="small" variant="primary" onPress={() => onOpenRequest(entry.requestId)}>
          <Icon name="arrow-end" size={14} /> {t('registers.entry.open')} <Kbd>W</Kbd>
        </Button>
        {mayAnnotate && (
          <Button size="small" onPress={() => setAnnotating(true)}>
            <Icon name="pencil" size={14} /> {t('registers.annotate')} <Kbd>A</Kbd>
          </Button>
        )}
      </div>
      <dl className={styles.facts}>
        <dt>{t(`registers.column.on.${book}`)}</dt>
        <dd>{formatDay(entry.on)}</dd>
        <dt>{t('registers.column.entered')}</dt>
        <dd>{formatDateTime(entry.enteredAt)}</dd>
        {!isPending && (
          <>
            <dt>{t('registers.entry.recorded')}</dt>
            <dd>{formatDateTime(entry.recordedAt)}</dd>
          </>
        )}
        <dt>{t('registers.entry.by')}</dt>
        <dd>
          <bdi>{names.person(entry.by)}</bdi> (<Ltr>{entry.desk}</Ltr>)
        </dd>
        <dt>{t(`registers.column.party.${book}`)}</dt>
        <dd>
          <bdi>{party(entry)}</bdi>
        </dd>
        <dt>{t('registers.column.object')}</dt>
        <dd>
          <bdi>{entry.object}</bdi>
        </dd>
        <dt>{t(book === 'arrival' ? 'registers.column.outcome' : 'registers.column.handed')}</dt>
        <dd>{outcome(entry)}</dd>
      </dl>
      {entry.handOvers.length > 0 && (
        <section>
          <h3>{t('registers.hand-overs')}</h3>
          <ul>
            {entry.handOvers.map(({ how, on, toWhom, proof, by }, n) => (
              <li key={n}>
                {t('letter.handed.on', { how, day: formatDay(on), whom: `\u2068${toWhom}\u2069` })}
                {proof && <> ({t('letter.proof')})</>}
                <small>
                  <bdi>{names.person(by)}</bdi>
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('registers.annotations')}</h3>
        {entry.annotations.length === 0 && <p className={styles.none}>{t('registers.annotations.none')}</p>}
        <ul>
          {entry.annotations.map(({ by, at, text }, n) => (
            <li key={n}>
              <p dir="auto">{text}</p>
              <small>
                <bdi>{names.person(by)}</bdi> · {formatDateTime(at)}
              </small>
            </li>
          ))}
        </ul>
      </section>
      {isAnnotating && <AnnotateDialog entry={entry} onClose={() => setAnnotating(false)} />}
    </aside>
  );
};
