import type { ReactNode } from 'react';
import styles from './table.module.css';

/** Rows under named columns, read as a table by screen readers too. */
export const Table = <Column extends string>({
  label,
  columns,
  head,
  className = styles.table,
  children,
}: {
  /** What the table holds, for screen readers. */
  label: string;
  columns: readonly Column[];
  head: (column: Column) => ReactNode;
  /** In place of the usual look. */
  className?: string | undefined;
  /** The rows. */
  children: ReactNode;
}) => (
  <table className={className}>
    <caption className="visually-hidden">{label}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {head(column)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
