import { useDesk } from '#renderer/data/desk-context.tsx';
import { HeldMailsCard } from '#renderer/parts/held-mails/HeldMailsCard.tsx';
import { ServerRestored } from '#renderer/parts/sync/ServerRestored.tsx';
import { useDesks } from '#renderer/parts/sync/use-desks.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { byUrgency, type SentAnswer, sentAnswerOf } from './sent-answer.ts';

import { desksMessages } from './messages.ts';
import styles from '../supervision.module.css';
import tableStyles from '../table.module.css';

const looks: Readonly<Record<SentAnswer, readonly [Tone, IconName]>> = {
  yes: ['green', 'check-all'],
  'yes-then': ['neutral', 'check'],
  no: ['amber', 'sync'],
  'no-then': ['red', 'offline'],
  unknown: ['neutral', 'waiting'],
};
const columns = [
  'sent',
  'person',
  'office',
  'code',
  'pending',
  'files',
  'refused',
  'oldest',
  'heard',
  'version',
] as const;
const numbers = new Set<string>(['pending', 'files', 'refused']);

/** Which desks are behind in syncing, answered as far as the server knows. */
export const DesksTab = () => {
  const { t, formatTime, formatDateTime, formatNumber } = useWords(desksMessages);
  const names = useNames();
  const { reference } = useDesk();
  const answer = useDesks();
  if (answer === null) return <Notice place="band">{t('desks.loading')}</Notice>;
  if (answer === 'away')
    return (
      <EmptyState icon="offline" title={t('desks.title')}>
        <p>{t('desks.away')}</p>
      </EmptyState>
    );
  if (answer.desks.length === 0)
    return (
      <EmptyState icon="sync" title={t('desks.none')}>
        <p>{t('desks.none.text')}</p>
      </EmptyState>
    );
  const officeOf = (personId: string) => {
    const grant = reference?.people.people.find(({ id }) => id === personId)?.grants[0];
    return grant === undefined
      ? ''
      : grant.office === '*'
        ? t('role.everywhere')
        : names.office(grant.office);
  };
  return (
    <div className={styles.page}>
      <ServerRestored answer={answer} />
      <HeldMailsCard isQuiet />
      <Muted size="small">{t('desks.as-of', { time: formatTime(answer.now) })}</Muted>
      <Card>
        <div className={tableStyles.scroll} role="group" aria-label={t('desks.title')} tabIndex={0}>
          <table className={tableStyles.table}>
            <caption className="visually-hidden">{t('desks.title')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={numbers.has(column) ? tableStyles.number : undefined}
                  >
                    {t(`desks.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...answer.desks].sort(byUrgency(answer.now)).map((line) => {
                const { code, person, heard } = line;
                const sent = sentAnswerOf(line, answer.now);
                const [tone, icon] = looks[sent];
                const count = (value: number | undefined) =>
                  value === undefined ? '–' : formatNumber(value);
                return (
                  <tr key={`${code} ${person}`}>
                    <td>
                      <Badge tone={tone} icon={icon}>
                        {t(`desks.answer.${sent}`, { time: heard ? formatTime(heard.at) : '' })}
                      </Badge>
                    </td>
                    <th scope="row">
                      <bdi>{names.person(person)}</bdi>
                    </th>
                    <td>{officeOf(person)}</td>
                    <td>
                      <Ltr>{code}</Ltr>
                    </td>
                    <td className={tableStyles.number}>{count(heard?.state.pending)}</td>
                    <td className={tableStyles.number}>{count(heard?.state.files)}</td>
                    <td className={tableStyles.number}>{count(heard?.state.refused)}</td>
                    <td>
                      {heard?.state.oldestPendingAt ? (
                        <bdi>{formatDateTime(heard.state.oldestPendingAt)}</bdi>
                      ) : (
                        '–'
                      )}
                    </td>
                    <td>{heard ? <bdi>{formatDateTime(heard.at)}</bdi> : t('desks.never')}</td>
                    <td>
                      <Ltr>{heard?.state.appVersion ?? '–'}</Ltr>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
};
