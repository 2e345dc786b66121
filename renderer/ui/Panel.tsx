import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** What is known of the one that is picked, beside its list; scrolls by itself. */
export const Panel = ({
  label,
  title,
  end,
  children,
}: {
  label: string;
  title?: ReactNode;
  /** At the end of the title: what closes it. */
  end?: ReactNode;
  children: ReactNode;
}) => (
  <aside className={styles.panel} aria-label={label} tabIndex={0}>
    {title !== undefined && (
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {end}
      </div>
    )}
    {children}
  </aside>
);
