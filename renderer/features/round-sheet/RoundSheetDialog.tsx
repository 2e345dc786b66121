import { createPortal } from 'react-dom';
import { useNow } from '#renderer/features/due/use-now.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { Sheet } from './Sheet.tsx';
import { useRound } from './use-round.ts';
import styles from './sheet.module.css';

/** The round sheet of the ticked requests, as it prints. */
export const RoundSheetDialog = ({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) => {
  const { t } = useI18n();
  const round = useRound(ids);
  const now = useNow();
  const print = () => window.print();
  useShortcut('Mod+P', print, { label: t('round.print'), scope: t('round.title') });
  return (
    <Dialog title={`${t('round.title')} · ${t('round.count', { count: ids.length })}`} onClose={onClose} wide>
      {round === null ? (
        <p role="status">{t('round.reading')}</p>
      ) : (
        <>
          <div className={styles.preview} tabIndex={0} role="group" aria-label={t('round.title')}>
            <Sheet round={round} now={now} />
          </div>
          {createPortal(
            <div className={styles.print} aria-hidden>
              <Sheet round={round} now={now} />
            </div>,
            document.body,
          )}
        </>
      )}
      <footer className={styles.foot}>
        <Button variant="primary" onPress={print} autoFocus>
          <Icon name="print" size={14} /> {t('round.print')} <Kbd>Ctrl+P</Kbd>
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('app.close')} <Kbd>Esc</Kbd>
        </Button>
      </footer>
    </Dialog>
  );
};
