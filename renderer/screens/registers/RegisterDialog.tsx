import { useDesk } from '#renderer/data/desk-context.tsx';
import { PrintDialog } from '#renderer/parts/printing/PrintDialog.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type PrintedRegister, RegisterPaper } from './RegisterPaper.tsx';
import { registersMessages } from './messages.ts';

/** The register that is shown, as it prints. */
export const RegisterDialog = ({ register, onClose }: { register: PrintedRegister; onClose: () => void }) => {
  const { t } = useWords(registersMessages);
  const { reference } = useDesk();
  if (!reference) return null;
  const { book, year, month, office } = register;
  const period = month ?? String(year);
  return (
    <PrintDialog
      title={`${t(`registers.paper.title.${book}`)} ${period}`}
      fileName={`registre-${book === 'arrival' ? 'arrivee' : 'depart'}-${office}-${period}`}
      language="fr"
      onClose={onClose}
      isLandscape
    >
      <RegisterPaper register={register} reference={reference} />
    </PrintDialog>
  );
};
