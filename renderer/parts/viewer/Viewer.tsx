import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { QuarterTurns } from '#shared/documents/page-image.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { findWords } from './find-words.ts';
import { type Mark, PageSurface } from './PageSurface.tsx';
import type { ViewedPage, ViewedWord } from './viewed-page.ts';
import { viewerMessages } from './messages.ts';
import styles from './viewer.module.css';

const zooms = [1, 1.5, 2, 3, 4] as const;
const none: readonly ViewedWord[] = [];

/** The words of a page, once they are known. */
const useWordsOf = (page: ViewedPage | undefined): readonly ViewedWord[] => {
  const [read, setRead] = useState<{ page: ViewedPage; words: readonly ViewedWord[] } | null>(null);
  useEffect(() => {
    let current = true;
    void page?.words().then((words) => {
      if (current) setRead({ page, words });
    });
    return () => {
      current = false;
    };
  }, [page]);
  return read?.page === page ? (read?.words ?? none) : none;
};

/** Looks at pages: leafs, magnifies, turns and finds words in them. Turning here turns what is seen, not what is kept. */
export const Viewer = ({
  pages,
  at,
  onAt,
  marks = [],
  tools,
}: {
  pages: readonly ViewedPage[];
  /** Index of the page shown. */
  at: number;
  onAt: (at: number) => void;
  /** Frames to show besides the words found, on the page shown. */
  marks?: readonly Mark[];
  tools?: ReactNode;
}) => {
  const { t, formatNumber } = useWords(viewerMessages);
  const [zoomAt, setZoomAt] = useState(0);
  const [turns, setTurns] = useState<QuarterTurns>(0);
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const group = t('viewer.title');
  const page = pages[at];
  const words = useWordsOf(page);
  const found = findWords(words, typed);
  const nearer = () => setZoomAt(Math.min(zooms.length - 1, zoomAt + 1));
  const farther = () => setZoomAt(Math.max(0, zoomAt - 1));
  const turn = () => setTurns(((turns + 1) % 4) as QuarterTurns);
  useShortcut('+', nearer, { label: t('viewer.nearer'), group });
  useShortcut('-', farther, { label: t('viewer.farther'), group });
  useShortcut('PageDown', at < pages.length - 1 && (() => onAt(at + 1)), { label: t('viewer.next'), group });
  useShortcut('PageUp', at > 0 && (() => onAt(at - 1)), { label: t('viewer.previous'), group });
  useShortcut('/', () => search.current?.focus(), { label: t('viewer.find'), group });

  /** From this page on, the next that holds what is looked for. */
  const goOn = async () => {
    for (let n = 1; n <= pages.length; n += 1) {
      const next = (at + n) % pages.length;
      if (findWords((await pages[next]?.words()) ?? none, typed).length > 0) return onAt(next);
    }
  };
  /** In a dialog the desk's own keys rest. */
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Readonly<Record<string, () => void>> = {
      '+': nearer,
      '-': farther,
      PageDown: () => onAt(Math.min(pages.length - 1, at + 1)),
      PageUp: () => onAt(Math.max(0, at - 1)),
      '/': () => search.current?.focus(),
    };
    const run = keys[event.key];
    if (!run || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    run();
  };
  if (!page) return null;
  const label = t('viewer.page', { number: formatNumber(at + 1), total: formatNumber(pages.length) });
  return (
    <div className={styles.viewer}>
      <div className={styles.tools} role="toolbar" aria-label={group}>
        {pages.length > 1 && (
          <>
            <Button
              size="small"
              variant="quiet"
              label={t('viewer.previous')}
              isDisabled={at === 0}
              onPress={() => onAt(at - 1)}
            >
              ‹
            </Button>
            <span className={styles.count}>{label}</span>
            <Button
              size="small"
              variant="quiet"
              label={t('viewer.next')}
              isDisabled={at === pages.length - 1}
              onPress={() => onAt(at + 1)}
            >
              ›
            </Button>
          </>
        )}
        <Button size="small" variant="quiet" label={t('viewer.farther')} onPress={farther}>
          −
        </Button>
        <span className={styles.count} dir="ltr">
          {formatNumber(Math.round((zooms[zoomAt] ?? 1) * 100))} %
        </span>
        <Button size="small" variant="quiet" label={t('viewer.nearer')} onPress={nearer}>
          +
        </Button>
        <Button size="small" variant="quiet" label={t('viewer.turn')} onPress={turn}>
          <Icon name="turn" size={14} />
        </Button>
        <div className={styles.find}>
          <SearchField
            inputRef={search}
            label={t('viewer.find')}
            value={typed}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void goOn();
            }}
          >
            <Kbd keys="/" />
          </SearchField>
          {typed.trim() !== '' && (
            <span className={styles.count} role="status">
              {t('viewer.found', { count: found.length })}
            </span>
          )}
        </div>
        {tools}
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={label} onKeyDown={onKeyDown}>
        <PageSurface
          page={page}
          label={label}
          zoom={zooms[zoomAt] ?? 1}
          turns={turns}
          marks={[
            ...marks,
            ...found.map(({ text, ...place }, n): Mark => ({
              ...place,
              key: `${text} ${String(n)}`,
              tone: 'found',
            })),
          ]}
        />
      </div>
    </div>
  );
};
