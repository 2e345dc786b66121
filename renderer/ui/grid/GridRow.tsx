import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './row-grid.module.css';

/** One line of a `RowGrid`; its children are `Cell`s, in the order of the columns. */
export const GridRow = ({
  id,
  index,
  style,
  isCurrent,
  isChecked = false,
  className,
  onPress,
  children,
  ...data
}: {
  id: string;
  index: number;
  style: CSSProperties;
  /** The keyboard is on it. */
  isCurrent: boolean;
  isChecked?: boolean;
  className?: string | undefined;
  onPress: () => void;
  children: ReactNode;
} & { [data in `data-${string}`]?: string | undefined }) => (
  <div
    {...data}
    role="row"
    id={id}
    aria-rowindex={index + 2}
    aria-selected={isCurrent}
    data-checked={isChecked ? '' : undefined}
    className={classes(styles.row, className)}
    style={style}
    onClick={onPress}
  >
    {children}
  </div>
);

/** What stands in one column. */
export const Cell = ({ className, children }: { className?: string | undefined; children?: ReactNode }) => (
  <span role="gridcell" className={className}>
    {children}
  </span>
);

/** The column in which rows are marked for being done together. */
export const CheckCell = ({
  label,
  isOn,
  isDisabled = false,
  onToggle,
}: {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  onToggle: () => void;
}) => (
  <span role="gridcell" className={styles.check}>
    <input
      autoComplete="off"
      type="checkbox"
      tabIndex={-1}
      checked={isOn}
      disabled={isDisabled}
      aria-label={label}
      onClick={(event) => event.stopPropagation()}
      onChange={onToggle}
    />
  </span>
);
