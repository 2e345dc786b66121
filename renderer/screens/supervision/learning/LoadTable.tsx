import type { LearntLoad } from '#renderer/data/contract/learning.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import tableStyles from '../table.module.css';
import { learningMessages } from './messages.ts';

const columns = ['office', 'expected', 'last', 'error', 'naive'] as const;

/** What each office may expect, beside what last week alone would have said. */
export const LoadTable = ({ loads }: { loads: readonly LearntLoad[] }) => {
  const { t, formatNumber } = useWords(learningMessages);
  const names = useNames();
  const tenth = (value: number) => formatNumber(Math.round(value * 10) / 10);
  return (
    <div className={tableStyles.scroll} role="group" aria-label={t('learning.load')} tabIndex={0}>
      <Table
        label={t('learning.load')}
        columns={columns}
        head={(column) => t(`learning.${column}`)}
        className={tableStyles.table}
      >
        {loads.map((load) => (
          <tr key={load.office}>
            <th scope="row">
              <bdi>{names.office(load.office)}</bdi>
            </th>
            <td>
              <Ltr>
                {t('learning.span', {
                  value: formatNumber(load.expected),
                  low: formatNumber(load.low),
                  high: formatNumber(load.high),
                })}
              </Ltr>
            </td>
            <td>{formatNumber(load.last)}</td>
            <td>{tenth(load.error)}</td>
            <td>{tenth(load.naiveError)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
};
