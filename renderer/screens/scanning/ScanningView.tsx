import { type DragEvent, Fragment, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import { fileSize } from '#renderer/i18n/file-size.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Split } from '#renderer/ui/Split.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { FiledList } from './FiledList.tsx';
import { LetterCard } from './LetterCard.tsx';
import { LetterDetail } from './LetterDetail.tsx';
import { PageTools } from './PageTools.tsx';
import { ScanBar } from './ScanBar.tsx';
import { useImport } from './use-import.ts';
import { useLetterActions } from './use-letter-actions.ts';
import { useLetterCursor } from './use-letter-cursor.ts';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import type { Ways } from '#renderer/parts/screen/ways.ts';
import { usePaper } from '#renderer/parts/tray/paper-context.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import type { TrayLetter } from '#shared/documents/tray.ts';
import { PagesLeft } from './PagesLeft.tsx';
import { byFolder, watchedFolder } from './by-folder.ts';
import { useTray } from '#renderer/parts/tray/use-tray.ts';
import { scanningMessages } from './messages.ts';
import styles from './scanning.module.css';

const Tray = ({ tray: given, to }: { tray: TrayState; to: Ways }) => {
  const { t } = useWords(scanningMessages);
  const { data } = useDesk();
  const folderOf = (letter: TrayLetter | undefined) => watchedFolder(letter, given.pages);
  const tray = byFolder(given);
  const { letter, page, go } = useLetterCursor(tray);
  const actions = useLetterActions(tray, letter, page, go);
  useShortcut('l', () => actions.nextLanguage && void actions.nextLanguage(), {
    label: t('scanning.language'),
    group: t('scanning.title'),
  });
  return (
    <Split aside="start">
      <div className={styles.list} role="group" tabIndex={0} aria-label={t('scanning.letters')}>
        {tray.letters.length === 0 && (
          <EmptyState icon="scan" title={t('scanning.empty')}>
            <p>{t('scanning.empty.text')}</p>
          </EmptyState>
        )}
        {tray.letters.map((one, n) => (
          <Fragment key={one.id}>
            {folderOf(one) !== null && folderOf(one) !== folderOf(tray.letters[n - 1]) && (
              <Heading level={2}>{t('scanning.from-folder', { name: folderOf(one) ?? '' })}</Heading>
            )}
            <LetterCard
              letter={one}
              pages={tray.pages}
              number={n + 1}
              currentPage={one === letter ? (page?.id ?? null) : null}
              onChoose={(id) => go(one.id, id)}
              onMove={(dragged, at) => {
                void data.editTray({ type: 'move', page: dragged, letter: one.id, at });
                go(one.id, dragged);
              }}
            />
          </Fragment>
        ))}
        <FiledList tray={tray} onOpenRequest={to.request} />
      </div>
      {letter && page && (
        <div className={styles.work}>
          <PageTools actions={actions} />
          <LetterDetail
            key={letter.id}
            letter={letter}
            page={page}
            pages={tray.pages}
            actions={actions}
            onPage={(id) => go(letter.id, id)}
            onRegister={() => to.counter(letter.id)}
          />
        </div>
      )}
    </Split>
  );
};

/** Scanning: the scanner above, the letters that wait at the side, the one being looked at beside them. */
export const ScanningView = ({ to }: ScreenProps) => {
  const { t, listed, language } = useWords(scanningMessages);
  const tray = useTray();
  const takeIn = useImport();
  const [isOver, setOver] = useState(false);
  const drag = (event: DragEvent, over: boolean) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    setOver(over);
  };
  const { unfinished } = usePaper();
  const room = tray?.room;
  return (
    <section
      className={styles.view}
      aria-label={t('scanning.title')}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void takeIn([...event.dataTransfer.files]);
      }}
    >
      <ScanBar isFull={room?.state === 'full'} />
      {room && room.state !== 'enough' && (
        <div role="alert">
          <Notice tone="amber" place="band" icon="alert">
            {t(`scanning.room.${room.state}`, { size: fileSize(room.free, language) })}
          </Notice>
        </div>
      )}
      {unfinished.length > 0 && (
        <Notice tone="amber" place="band" icon="alert">
          {t('scanning.unfinished', { count: unfinished.length, names: listed(unfinished) })}
        </Notice>
      )}
      {tray && <PagesLeft tray={tray} />}
      {tray && <Tray tray={tray} to={to} />}
    </section>
  );
};
