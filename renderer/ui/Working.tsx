import type { ReactNode } from 'react';
import { ProgressLine } from './ProgressLine.tsx';
import styles from './small.module.css';

/** What is under way, in words at once; from a second on a line moves below them. */
export const Working = ({ label, children }: { label: string; children?: ReactNode }) => (
  <div className={styles.working} role="status">
    <span>{label}</span>
    {children}
    <span className={styles.later}>
      <ProgressLine value={null} label={label} />
    </span>
  </div>
);
