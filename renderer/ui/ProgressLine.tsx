import styles from './small.module.css';

/** A thin line: `value` from 0 to 1; null: how much there is to do is not known, and the line does not pretend to. */
export const ProgressLine = ({ value, label }: { value: number | null; label: string }) => (
  <div
    className={styles.progress}
    role="progressbar"
    aria-label={label}
    data-unknown={value === null ? '' : undefined}
    {...(value === null
      ? {}
      : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(value * 100) })}
  >
    <div
      className={styles.bar}
      style={value === null ? undefined : { inlineSize: `${String(Math.round(value * 100))}%` }}
    />
  </div>
);
