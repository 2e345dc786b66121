import type { BoardCell, Column, BoardTable } from './table.ts';
import { FigureLink } from './FigureLink.tsx';
import { useValueWords } from './use-value-words.ts';
import styles from './table.module.css';

const barWidth = (value: BoardCell['value'], most: number): string =>
  typeof value === 'number' && most > 0 ? `${String(Math.round((value / most) * 100))}%` : '0%';

/** Columns that carry a bar beside their number: the first count, and the first share. */
const isDrawn = (column: Column, columns: readonly Column[]) =>
  (['share', 'count'] as const).some((drawn) => column === columns.find(({ kind }) => kind === drawn));

/** A table of figures: numbers open their lists, bars show them at a glance. Rows of 32 pixels. */
export const TableView = ({ table }: { table: BoardTable }) => {
  const words = useValueWords();
  const { columns, rows, total } = table;
  const most = columns.map((column, n) =>
    column.kind === 'share' ? 1 : Math.max(0, ...rows.map(({ cells }) => Number(cells[n]?.value ?? 0) || 0)),
  );
  return (
    <div className={styles.scroll} role="group" aria-label={table.title} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, kind }) => (
              <th
                key={id}
                scope="col"
                className={kind === 'text' || kind === 'day' ? undefined : styles.number}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map((column, n) => {
                const { value, query } = cells[n] ?? { value: null };
                const shown = <bdi>{words(value, column.kind)}</bdi>;
                if (n === 0)
                  return (
                    <th key={column.id} scope="row">
                      {shown}
                    </th>
                  );
                const what = `${words(cells[0]?.value ?? '', columns[0]?.kind ?? 'text')}, ${column.label} : ${words(value, column.kind)}`;
                return (
                  <td key={column.id} className={styles.number}>
                    {isDrawn(column, columns) && (
                      <span className={styles.track} aria-hidden>
                        <span
                          className={column.kind === 'share' ? styles.share : styles.bar}
                          style={{ inlineSize: barWidth(value, most[n] ?? 0) }}
                        />
                      </span>
                    )}
                    {query && value !== 0 ? (
                      <FigureLink query={query} what={what}>
                        {shown}
                      </FigureLink>
                    ) : (
                      <span className={styles.plain}>{shown}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className={styles.total}>
              {columns.map(({ id, kind }, n) => (
                <td key={id} className={n === 0 ? undefined : styles.number}>
                  <bdi>{words(total[n]?.value ?? null, kind)}</bdi>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};
