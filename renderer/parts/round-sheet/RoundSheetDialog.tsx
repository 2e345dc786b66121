import { useNow } from '#renderer/parts/due/use-now.ts';
import { PrintDialog } from '#renderer/parts/printing/PrintDialog.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Sheet } from './Sheet.tsx';
import { useRound } from './use-round.ts';
import { roundSheetMessages } from './messages.ts';

/** The round sheet of the ticked requests, as it prints. */
export const RoundSheetDialog = ({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) => {
  const { t } = useWords(roundSheetMessages);
  const round = useRound(ids);
  const now = useNow();
  const title = `${t('round.title')} · ${t('round.count', { count: ids.length })}`;
  if (round === null)
    return (
      <Dialog title={title} onClose={onClose} wide>
        <p role="status">{t('round.reading')}</p>
      </Dialog>
    );
  return (
    <PrintDialog title={title} fileName="feuille-de-tournee" language="fr" onClose={onClose}>
      <Sheet round={round} now={now} />
    </PrintDialog>
  );
};
