import styles from './small.module.css';

/** A thin line: `value` from 0 to 1. */
export const ProgressLine = ({ value, label }: { value: number; label: string }) => (
  <div
    className={styles.progress}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(value * 100)}
  >
    <div className={styles.bar} style={{ inlineSize: `${String(Math.round(value * 100))}%` }} />
  </div>
);
