import type { ReactNode } from 'react';
import styles from './text.module.css';

/** A press inside a sentence, as quiet as a link: a number that opens its list, a subject that opens its request. */
export const LinkButton = ({
  children,
  isOpen,
  onPress,
}: {
  children: ReactNode;
  /** Whether what it shows stands below. */
  isOpen?: boolean;
  onPress: () => void;
}) => (
  <button type="button" className={styles.link} aria-expanded={isOpen} onClick={onPress}>
    {children}
  </button>
);
