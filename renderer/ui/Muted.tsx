import type { ReactNode } from 'react';
import styles from './text.module.css';

/** Words that stand back: what is not there, what it means, when it was. */
export const Muted = ({
  children,
  as: Element = 'p',
  size = 'normal',
}: {
  children: ReactNode;
  as?: 'p' | 'span' | 'small';
  size?: 'normal' | 'small';
}) => (
  <Element className={styles.muted} data-size={size}>
    {children}
  </Element>
);
