import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ReceiptPanel } from '#renderer/parts/receipt/ReceiptPanel.tsx';
import { homeOffice } from './home-office.ts';
import { IntakeForm, type IntakeLetter } from './IntakeForm.tsx';
import { intakeMessages } from './messages.ts';

interface IntakeViewProps {
  /** A scanned letter that the first registration is made from. */
  letter: IntakeLetter | null;
  /** The agent is done with a request they joined or registered and leaves the counter for it. */
  onDone: (requestId: string) => void;
  onOpenRequest: (requestId: string) => void;
}

/** The counter: one form after the other, each ending in its récépissé. */
export const IntakeView = ({ letter, onDone, onOpenRequest }: IntakeViewProps) => {
  const { t } = useWords(intakeMessages);
  const { person, reference } = useDesk();
  const [registered, setRegistered] = useState<string | null>(null);

  if (reference === null)
    return <EmptyState title={t('intake.title')}>{t('intake.no-reference')}</EmptyState>;
  if (registered !== null) {
    return (
      <ReceiptPanel
        requestId={registered}
        onNext={letter ? letter.next : () => setRegistered(null)}
        onOpen={() => onDone(registered)}
      />
    );
  }
  return (
    <IntakeForm
      reference={reference}
      office={homeOffice(person)}
      letter={letter}
      onRegistered={setRegistered}
      onJoined={onOpenRequest}
      onOpenRequest={onOpenRequest}
    />
  );
};
