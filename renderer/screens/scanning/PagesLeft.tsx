import { useEffect, useState } from 'react';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { scanningMessages } from './messages.ts';
import { type LeftAt, pagesLeft, scanningTimeLeft } from './pages-left.ts';
import styles from './scanning.module.css';

/** Fewer are done before one has read how many they are. */
const leastShown = 3;
const minuteMs = 60_000;

/** How many pages are still to be made ready or read, and about how long that takes. */
export const PagesLeft = ({ tray }: { tray: TrayState }) => {
  const { t } = useWords(scanningMessages);
  const left = pagesLeft(tray);
  const [first, setFirst] = useState<LeftAt | null>(null);
  useEffect(() => {
    // More came, or all are done: it is reckoned anew.
    setFirst((was) =>
      left === 0 ? null : was === null || left > was.left ? { at: performance.now(), left } : was,
    );
  }, [left]);
  if (left < leastShown) return null;
  const time = first && scanningTimeLeft(first, { at: performance.now(), left });
  return (
    <div className={styles.left} role="status" data-testid="pages-left">
      <Muted as="span" size="small">
        {t('scanning.left', { count: left })}
        {time !== null && ` · ${t('scanning.left.time', { minutes: Math.round(time / minuteMs) })}`}
      </Muted>
    </div>
  );
};
