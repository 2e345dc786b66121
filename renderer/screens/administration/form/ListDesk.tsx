import { type ReactNode, useState } from 'react';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type ListEntry, EntryList } from './EntryList.tsx';
import { useForm } from './form-context.ts';
import { administrationMessages } from '../frame/messages.ts';
import styles from './list.module.css';

/** From this many entries on there is something to search. */
const worthSearching = 12;

/** A list of entries and beside it the one that is edited: j, k and arrows move, n adds. */
export const ListDesk = ({
  list,
  label,
  entries,
  onAdd,
  addLabel,
  empty,
  children,
}: {
  /** Name of the list in the document. */
  list: string;
  label: string;
  entries: readonly ListEntry[];
  onAdd: () => void;
  addLabel: string;
  empty: string;
  /** The editor of the chosen entry. */
  children: ReactNode;
}) => {
  const { t } = useWords(administrationMessages, rowMessages);
  const { place, goTo, errors } = useForm();
  const [typed, setTyped] = useState('');
  const words = foldText(typed).split(' ').filter(Boolean);
  const shown = entries
    .map((entry, n) => ({
      ...entry,
      n,
      isWrong: [...errors.keys()].some(
        (at) => at.startsWith(`${list}.${String(n)}.`) || at === `${list}.${String(n)}`,
      ),
    }))
    .filter(({ title, note = '' }) => words.every((word) => foldText(`${title} ${note}`).includes(word)))
    .sort((a, b) => (a.order ?? '').localeCompare(b.order ?? ''));
  const group = t('administration.title');
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ n }) => n === place.n);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) goTo({ list, n: next.n });
  };
  const add = () => {
    setTyped('');
    onAdd();
    goTo({ list, n: entries.length });
    // Once its fields are drawn.
    setTimeout(() => document.querySelector<HTMLElement>('[data-editor] input')?.focus());
  };
  useShortcut('j', () => step(1), { label: t('rows.key.next'), group });
  useShortcut('k', () => step(-1), { label: t('rows.key.previous'), group });
  useShortcut('n', add, { label: addLabel, group });
  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <div className={styles.tools}>
          {entries.length >= worthSearching && (
            <TextField
              type="search"
              label={t('administration.find')}
              labelHidden
              placeholder={t('administration.find')}
              value={typed}
              onChange={setTyped}
            />
          )}
          <Button size="small" onPress={add}>
            <Icon name="plus" size={14} /> {addLabel} <Kbd keys="N" />
          </Button>
        </div>
        <EntryList
          label={label}
          entries={shown}
          chosen={place.n}
          onChoose={(n) => goTo({ list, n })}
          onStep={step}
        />
        {shown.length === 0 && (
          <p className={styles.empty}>{typed === '' ? empty : t('administration.find.none')}</p>
        )}
      </div>
      <div className={styles.editor} data-editor>
        {children}
      </div>
    </div>
  );
};
