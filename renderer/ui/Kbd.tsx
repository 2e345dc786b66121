import type { ReactNode } from 'react';
import styles from './small.module.css';

/** A key, as printed on the keyboard. Left-to-right in both languages. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className={styles.kbd} dir="ltr">
    {children}
  </kbd>
);
