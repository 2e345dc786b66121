import type { RequestDocument } from '#shared/documents/request.ts';
import type { SentLetter } from '#shared/domain/register/departures-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { PrintDialog } from '#renderer/parts/printing/PrintDialog.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { LetterPaper } from './LetterPaper.tsx';

/** A letter that left, as it prints. */
export const LetterDialog = ({
  request,
  letter,
  onClose,
}: {
  request: RequestDocument;
  letter: SentLetter;
  onClose: () => void;
}) => {
  const { t } = useI18n();
  const { reference } = useDesk();
  if (!reference) return null;
  const number = letter.departure.reference;
  return (
    <PrintDialog
      title={`${t('letter.title')} \u2068${number}\u2069`}
      fileName={number}
      language={letter.body.language ?? request.language}
      onClose={onClose}
    >
      <LetterPaper request={request} letter={letter} reference={reference} />
    </PrintDialog>
  );
};
