import { Button } from '#renderer/ui/Button.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from './form-context.ts';
import styles from './list.module.css';

/** The lists of a section; `,` goes to the next. `n`: the entry to begin with. */
export const ListTabs = ({
  lists,
}: {
  lists: readonly { list: string; label: string; count?: number; n?: number }[];
}) => {
  const { t, formatNumber } = useAdministrationWords();
  const { place, goTo } = useForm();
  const at = lists.findIndex(({ list }) => list === place.list);
  const next = lists[(at + 1) % lists.length];
  useShortcut(',', next && (() => goTo({ list: next.list, n: next.n ?? 0 })), {
    label: t('administration.next-list'),
    scope: t('administration.title'),
  });
  return (
    <div className={styles.tabs} role="group" aria-label={t('administration.lists')}>
      {lists.map(({ list, label, count, n }) => (
        <Button
          key={list}
          size="small"
          variant="quiet"
          isPressed={list === place.list}
          onPress={() => goTo({ list, n: n ?? 0 })}
        >
          {label} {count !== undefined && <small className={styles.count}>{formatNumber(count)}</small>}
        </Button>
      ))}
    </div>
  );
};
