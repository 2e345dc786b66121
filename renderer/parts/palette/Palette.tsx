import { useEffect, useState, useSyncExternalStore } from 'react';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { queryOf, noFilters } from '#renderer/parts/views/views.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { type LastAct, useLastActs } from '#renderer/ui/toast.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { currentShortcuts, type Shortcut, watchShortcuts } from '#renderer/ui/keyboard/registry.ts';
import styles from './palette.module.css';

const shownRequests = 6;
const shownActions = 12;

type Item =
  { kind: 'act'; act: LastAct } | { kind: 'action'; shortcut: Shortcut } | { kind: 'request'; row: QueueRow };

/** Ctrl-K: what was just done and can be taken back, any action of the screen by name, any request by reference, phone or words. */
export const Palette = ({
  onClose,
  onOpenRequest,
}: {
  onClose: () => void;
  onOpenRequest: (id: string) => void;
}) => {
  const { t } = useWords();
  const { data } = useDesk();
  const now = useSyncExternalStore(watchShortcuts, currentShortcuts);
  const [shortcuts] = useState(now);
  const acts = useLastActs();
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<QueueRow[]>([]);
  useEffect(() => {
    if (typed.trim() === '') return setRows([]);
    let current = true;
    void data
      .queryQueue({ ...queryOf('all', noFilters, typed), offset: 0, limit: shownRequests })
      .then((page) => {
        if (current) setRows(page.rows);
      });
    return () => {
      current = false;
    };
  }, [data, typed]);
  const words = foldText(typed).split(' ').filter(Boolean);
  const fits = (text: string) => words.every((word) => foldText(text).includes(word));
  const fitting = [...new Map(shortcuts.map((one) => [one.label, one])).values()].filter(({ label }) =>
    fits(label),
  );
  const items: Item[] = [
    ...acts
      .filter(({ label, text }) => fits(`${label} ${text}`))
      .map((act) => ({ kind: 'act' as const, act })),
    ...fitting.slice(0, shownActions).map((shortcut) => ({ kind: 'action' as const, shortcut })),
    ...rows.map((row) => ({ kind: 'request' as const, row })),
  ];
  const pick = (item: Item) => {
    onClose();
    if (item.kind === 'request') onOpenRequest(item.row.id);
    else if (item.kind === 'act') item.act.run();
    else setTimeout(item.shortcut.run);
  };
  return (
    <Dialog title={t('app.palette')} onClose={onClose}>
      <PickList
        label={t('app.palette.hint')}
        items={items}
        keyOf={(item) => {
          if (item.kind === 'act') return String(item.act.id);
          return item.kind === 'action' ? `${item.shortcut.group}${item.shortcut.label}` : item.row.id;
        }}
        typed={typed}
        onType={setTyped}
        none={t('app.palette.none')}
        onPick={pick}
        draw={(item) =>
          item.kind === 'act' ? (
            <span className={styles.grow}>
              {item.act.label} – <bdi>{item.act.text}</bdi>
            </span>
          ) : item.kind === 'action' ? (
            <>
              <span className={styles.grow}>{item.shortcut.label}</span>
              <Kbd keys={item.shortcut.keys} />
            </>
          ) : (
            <>
              <Ltr>{item.row.reference}</Ltr>
              <bdi className={styles.grow}>{item.row.subject}</bdi>
              <StateBadge state={item.row.state} />
            </>
          )
        }
      />
    </Dialog>
  );
};
