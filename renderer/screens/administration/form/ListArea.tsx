import type { ReactNode } from 'react';
import styles from './list.module.css';

/** The lists of a section above the one that is shown. */
export const ListArea = ({ tabs, children }: { tabs: ReactNode; children: ReactNode }) => (
  <div className={styles.area}>
    {tabs}
    {children}
  </div>
);
