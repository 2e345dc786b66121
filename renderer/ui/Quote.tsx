import styles from './text.module.css';

/** Somebody's words, as they wrote them, in their own direction. */
export const Quote = ({ children }: { children: string }) => (
  <blockquote className={styles.quote} dir="auto">
    {children}
  </blockquote>
);
