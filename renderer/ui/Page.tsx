import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A screen, or one of two beside each other: its head stays, its body has the rest of the room, its foot stays. */
export const Page = ({
  label,
  head,
  foot,
  children,
}: {
  label: string;
  head: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) => (
  <section className={styles.page} aria-label={label}>
    {head}
    <div className={styles.body}>{children}</div>
    {foot}
  </section>
);

/** A part of a screen that scrolls by itself; reached by Tab, so that the keyboard scrolls it too. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
