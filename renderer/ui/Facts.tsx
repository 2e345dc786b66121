import type { ReactNode } from 'react';
import styles from './text.module.css';

/** What is known of something: `Fact`s, names and values in two columns. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>;

/** One of them. Several values of one name are elements below one another. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
