import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useFocusFollows } from '#renderer/ui/keyboard/use-focus-follows.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './list.module.css';

export interface ListEntry {
  title: string;
  /** Said beside the title, smaller. */
  note?: string;
  badge?: ReactNode;
  isOff?: boolean;
  /** Entries are listed by it; without, in the order of the document. */
  order?: string;
}

/** The entries as a list box: one is chosen, arrows move, Enter goes into its fields. */
export const EntryList = ({
  label,
  entries,
  chosen,
  onChoose,
  onStep,
}: {
  label: string;
  entries: readonly (ListEntry & { n: number; isWrong: boolean })[];
  chosen: number;
  onChoose: (n: number) => void;
  onStep: (by: 1 | -1) => void;
}) => {
  const { t } = useAdministrationWords();
  const id = useId();
  useEffect(() => {
    document.getElementById(`${id}-${String(chosen)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  const list = useRef<HTMLUListElement>(null);
  useFocusFollows(chosen, () => list.current);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onStep(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Enter')
      document.querySelector<HTMLElement>('[data-editor] :is(input, select, textarea, button)')?.focus();
  };
  if (entries.length === 0) return null;
  return (
    <ul
      ref={list}
      className={styles.entries}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`${id}-${String(chosen)}`}
      onKeyDown={onKeyDown}
    >
      {entries.map(({ title, note, badge, isOff, isWrong, n }) => (
        <li
          key={n}
          id={`${id}-${String(n)}`}
          role="option"
          aria-selected={n === chosen}
          className={styles.entry}
          data-off={isOff ? '' : undefined}
          onClick={() => onChoose(n)}
        >
          <span className={styles.entryWords}>
            <bdi>{title}</bdi>
            {note && (
              <small>
                <bdi>{note}</bdi>
              </small>
            )}
          </span>
          {isWrong && (
            <span className={styles.wrong}>
              <Icon name="alert" size={14} />
              <span className="visually-hidden">{t('administration.has-problem')}</span>
            </span>
          )}
          {badge}
        </li>
      ))}
    </ul>
  );
};
