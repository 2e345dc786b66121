import type { LearntTimes, Span } from '#renderer/data/contract/learning.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import tableStyles from '../table.module.css';
import { learningMessages } from './messages.ts';

const columns = ['category', 'office', 'count', 'promise', 'median', 'ninth', 'says'] as const;

const Proposal = ({
  hours,
  category,
  onTarget,
}: {
  hours: number;
  category: string;
  onTarget: ((category: string, hours: number) => void) | null;
}) => {
  const { t, formatNumber } = useWords(learningMessages);
  const names = useNames();
  return (
    <>
      <Badge tone="amber" icon="clock">
        {t('learning.proposal', { hours: formatNumber(hours) })}
      </Badge>
      {onTarget && (
        <Button
          size="small"
          variant="quiet"
          label={t('learning.accept.of', { category: names.category(category) })}
          onPress={() => onTarget(category, hours)}
        >
          {t('learning.accept')}
        </Button>
      )}
    </>
  );
};

/** Each kind of request: those whose promise parts from what happens first. */
export const TimesTable = ({
  times,
  onTarget,
}: {
  times: readonly LearntTimes[];
  onTarget: ((category: string, hours: number) => void) | null;
}) => {
  const { t, formatNumber } = useWords(learningMessages);
  const names = useNames();
  const hours = (value: number | null) =>
    value === null ? t('learning.longer') : t('learning.hours', { hours: formatNumber(Math.round(value)) });
  const bound = (value: number | null) => (value === null ? '∞' : formatNumber(Math.round(value)));
  const span = ({ value, low, high }: Span) =>
    t('learning.span', { value: hours(value), low: bound(low), high: bound(high) });
  const isKept = ({ ninth, promise }: LearntTimes) => ninth.high !== null && ninth.high <= promise;
  const ordered = [...times].sort(
    (a, b) => Number(b.proposal !== null) - Number(a.proposal !== null) || b.count - a.count,
  );
  return (
    <div className={tableStyles.scroll} role="group" aria-label={t('learning.title')} tabIndex={0}>
      <Table
        label={t('learning.title')}
        columns={columns}
        head={(column) => t(`learning.${column}`)}
        className={tableStyles.table}
      >
        {ordered.map((line) => (
          <tr key={`${line.office} ${line.category}`}>
            <th scope="row">
              <bdi>{names.category(line.category)}</bdi>
            </th>
            <td>{names.office(line.office)}</td>
            <td>{formatNumber(line.count)}</td>
            <td>{hours(line.promise)}</td>
            <td>
              <Ltr>{span(line.median)}</Ltr>
            </td>
            <td>
              <Ltr>{span(line.ninth)}</Ltr>
            </td>
            <td>
              {line.proposal === null ? (
                <Muted>{t(isKept(line) ? 'learning.kept' : 'learning.unsure')}</Muted>
              ) : (
                <Proposal hours={line.proposal} category={line.category} onTarget={onTarget} />
              )}{' '}
              {line.expectation !== null && (
                <Muted size="small">{t('learning.told', { days: line.expectation })}</Muted>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
};
