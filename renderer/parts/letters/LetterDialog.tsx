import type { RequestDocument } from '#shared/workflow/request.ts';
import type { SentLetter } from '#shared/domain/register/departures-of.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { PrintDialog } from '#renderer/parts/printing/PrintDialog.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { LetterPaper } from './LetterPaper.tsx';
import { lettersMessages } from './messages.ts';

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
  const { t } = useWords(lettersMessages);
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
