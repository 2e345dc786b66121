import type { DragEvent } from 'react';
import type { TrayPage } from '#shared/documents/tray.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import { usePageUrl, versionOf } from './use-page-url.ts';
import { scanningMessages } from './messages.ts';
import styles from './scanning.module.css';

/** What a dragged page travels as. */
export const draggedPage = 'application/x-maktab-page';

/** A page of a letter, small: chosen with a press, moved by dragging. */
export const PageThumb = ({
  page,
  number,
  isCurrent,
  onChoose,
  onDropPage,
}: {
  page: TrayPage;
  /** From 1, in its letter. */
  number: number;
  isCurrent: boolean;
  onChoose: () => void;
  /** Another page was dropped on this one. */
  onDropPage: (page: string) => void;
}) => {
  const { t, formatNumber } = useWords(scanningMessages);
  const url = usePageUrl(page.id, versionOf(page));
  const drop = (event: DragEvent) => {
    const dragged = event.dataTransfer.getData(draggedPage);
    if (dragged === '') return;
    event.preventDefault();
    event.stopPropagation();
    onDropPage(dragged);
  };
  const state = page.problem ? 'unreadable' : page.ready?.blank ? 'blank' : null;
  const words = page.problem === null ? t('scanning.page.blank') : t(`scanning.page.problem.${page.problem}`);
  return (
    <Press
      className={styles.thumb}
      aria-label={t('scanning.page', { number: formatNumber(number) }) + (state ? ` · ${words}` : '')}
      aria-current={isCurrent ? 'true' : undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(draggedPage, page.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onClick={onChoose}
      data-testid="page"
    >
      {url ? (
        <img src={url} alt="" draggable={false} />
      ) : (
        <Icon name={page.problem ? 'alert' : 'file'} size={20} />
      )}
      {state && <span className={styles.flag}>{t(`scanning.page.${state}`)}</span>}
    </Press>
  );
};
