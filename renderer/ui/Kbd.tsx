import { keyName } from './keyboard/key-names.ts';
import styles from './small.module.css';

/** A key or two, as printed on the keyboard. `keys`: as a shortcut is declared, `Mod+Enter`. Left-to-right in both languages. */
export const Kbd = ({ keys }: { keys: string }) => (
  <kbd className={styles.kbd} dir="ltr">
    {keyName(keys)}
  </kbd>
);
