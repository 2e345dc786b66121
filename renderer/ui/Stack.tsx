import type { ReactNode } from 'react';
import styles from './flow.module.css';

/** Things below one another, at one distance. */
export const Stack = ({
  children,
  gap = 'normal',
  as: Element = 'div',
}: {
  children: ReactNode;
  gap?: 'small' | 'normal' | 'large';
  as?: 'div' | 'ul' | 'ol' | 'section';
}) => (
  <Element className={styles.stack} data-gap={gap}>
    {children}
  </Element>
);
