import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import styles from './popover.module.css';

/** One of a choice. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
}

/** React Aria's keys may not be empty; "none of them" is an empty value in our forms. */
export const optionKey = (value: string): string => `=${value}`;
/** The value behind such a key; none has none. */
export const valueOf = (key: unknown): string | null => (typeof key === 'string' ? key.slice(1) : null);

/** What a choice offers, in a list over what stands below; the chosen one is ticked. */
export const Options = <Value extends string>({
  options,
  none = '',
}: {
  options: readonly Option<Value>[];
  none?: string;
}) => (
  <Popover className={styles.popover ?? ''} offset={4}>
    <ListBox className={styles.list ?? ''} renderEmptyState={() => <p className={styles.none}>{none}</p>}>
      {options.map(({ value, label }) => (
        <ListBoxItem key={value} id={optionKey(value)} textValue={label} className={styles.option ?? ''}>
          {({ isSelected }) => (
            <>
              <bdi>{label}</bdi>
              {isSelected && <Icon name="check" size={14} />}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  </Popover>
);
