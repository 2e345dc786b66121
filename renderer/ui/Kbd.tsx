import { keyName } from './keyboard/key-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './small.module.css';

/** Keys whose sign the typeface does not have. */
const drawn: Readonly<Record<string, IconName>> = { '←': 'key-left', '→': 'key-right' };

/** A key or two, as printed on the keyboard. `keys`: as a shortcut is declared, `Mod+Enter`. Left-to-right in both languages. */
export const Kbd = ({ keys }: { keys: string }) => {
  const name = keyName(keys);
  const last = name.slice(-1);
  const icon = drawn[last];
  return (
    <kbd className={styles.kbd} dir="ltr">
      {icon === undefined ? (
        name
      ) : (
        <>
          {name.slice(0, -1)}
          <Icon name={icon} size={11} />
          <span className="visually-hidden">{last}</span>
        </>
      )}
    </kbd>
  );
};
