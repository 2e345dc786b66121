import type { ReactNode } from 'react';
import styles from './flow.module.css';

/** Things beside one another, wrapping where there is no room: buttons, badges, a name and its facts. */
export const Line = ({
  children,
  align = 'center',
  gap = 'normal',
  as: Element = 'div',
}: {
  children: ReactNode;
  align?: 'center' | 'baseline';
  gap?: 'normal' | 'large';
  as?: 'div' | 'p' | 'ul' | 'li' | 'footer';
}) => (
  <Element className={styles.line} data-align={align} data-gap={gap}>
    {children}
  </Element>
);

/** The end of a line: pushed away from what stands before it. */
export const LineEnd = ({ label, children }: { label?: string; children: ReactNode }) => (
  <div className={styles.end} role={label === undefined ? undefined : 'group'} aria-label={label}>
    {children}
  </div>
);
