import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** The name of a part of a panel or a dialog; `part` is ruled off from what stands above. */
export const Heading = ({
  children,
  level = 3,
  look = 'plain',
  id,
}: {
  children: ReactNode;
  level?: 2 | 3 | 4;
  look?: 'plain' | 'part';
  /** What it names. */
  id?: string;
}) => {
  const Element = `h${String(level)}` as 'h2' | 'h3' | 'h4';
  return (
    <Element id={id} className={styles.heading} data-look={look}>
      {children}
    </Element>
  );
};
