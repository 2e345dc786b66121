import type { ReactNode } from 'react';
import styles from './split.module.css';

/** Two parts of a screen side by side, one above the other where the room is narrow. `aside` says which is the smaller. */
export const Split = ({
  children,
  aside = 'end',
}: {
  /** The second may be missing: the first then has all the room. */
  children: readonly [ReactNode, ReactNode];
  aside?: 'start' | 'half' | 'end';
}) => (
  <div className={styles.room}>
    <div className={styles.split} data-aside={aside}>
      {children}
    </div>
  </div>
);
