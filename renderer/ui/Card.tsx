import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A thing on its own ground: a figure, a duplicate, a step of a ladder. */
export const Card = ({
  title,
  end,
  as: Element = 'section',
  children,
}: {
  title?: ReactNode;
  end?: ReactNode;
  as?: 'section' | 'figure' | 'li';
  children: ReactNode;
}) => (
  <Element className={styles.card}>
    {(title !== undefined || end !== undefined) && (
      <div className={styles.cardHead}>
        <h2 className={styles.cardTitle}>{title}</h2>
        {end}
      </div>
    )}
    {children}
  </Element>
);
