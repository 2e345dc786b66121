import { useState } from 'react';
import type { FiledLetter } from '#shared/documents/tray.ts';
import { FindRequest } from '#renderer/parts/find-request/FindRequest.tsx';
import { useMoveFile } from '#renderer/parts/find-request/use-move-file.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { scanningMessages } from './messages.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Press } from '#renderer/ui/Press.tsx';
import styles from './scanning.module.css';

/** What became of the letters: one line each, the latest first; and the pages set aside. */
export const FiledList = ({
  tray,
  onOpenRequest,
}: {
  tray: TrayState;
  onOpenRequest: (id: string) => void;
}) => {
  const { t, formatTime, formatNumber } = useWords(scanningMessages);
  const { data } = useDesk();
  const { filed, bin } = tray;
  const move = useMoveFile();
  const [moving, setMoving] = useState<FiledLetter | null>(null);
  return (
    <div className={styles.results}>
      {bin.length > 0 && (
        <div className={styles.bin}>
          <Icon name="trash" size={14} /> {t('scanning.bin', { count: bin.length })}
          <Button
            size="small"
            variant="quiet"
            onPress={() => void data.editTray({ type: 'restore', pages: bin.map(({ page }) => page) })}
          >
            {t('scanning.bin.restore')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => void data.emptyBin()}>
            {t('scanning.bin.empty')}
          </Button>
        </div>
      )}
      {filed.length > 0 && (
        <section aria-label={t('scanning.filed')}>
          <Heading level={2}>
            {t('scanning.filed')} · {formatNumber(filed.length)}
          </Heading>
          <ul className={styles.filed}>
            {filed.map((line) => (
              <li key={line.id} data-testid="filed">
                <Press className={styles.filedLine} onClick={() => onOpenRequest(line.requestId)}>
                  <Icon name="check" size={14} />
                  <Ltr>{line.reference}</Ltr>
                  <Muted as="span" size="small">
                    {line.kind === 'answer' && `${t('scanning.letter.answer')} · `}
                    {t('scanning.letter.pages', { count: line.pages })} · {t(`scanning.filed.by-${line.by}`)}{' '}
                    · {formatTime(line.at)}
                  </Muted>
                </Press>
                <Button
                  size="small"
                  variant="quiet"
                  label={`${t('scanning.refile')} ${line.reference}`}
                  onPress={() => setMoving(line)}
                >
                  {t('scanning.refile')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {moving && (
        <FindRequest
          title={`${t('scanning.refile')} · ${moving.reference}`}
          onClose={() => setMoving(null)}
          onPick={({ id, reference }) => {
            setMoving(null);
            const from = { id: moving.requestId, reference: moving.reference };
            void move(moving.fileId, from, { id, reference }, (now) => {
              void data.noteRefiled(moving.id, now.id, now.reference);
            });
          }}
        />
      )}
    </div>
  );
};
