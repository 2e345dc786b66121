import type { ReactNode } from 'react';
import styles from './text.module.css';

/** What is known of something: names and values in two columns. Wrap several values of one name in elements. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className={styles.facts}>
    {facts.map(([name, value]) => (
      <FactPair key={name} name={name}>
        {value}
      </FactPair>
    ))}
  </dl>
);

const FactPair = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
