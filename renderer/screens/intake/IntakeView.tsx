import { useState } from 'react';
import { registeringOffice } from '#shared/domain/access/registering-office.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { ReceiptPanel } from '#renderer/parts/receipt/ReceiptPanel.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { intakeMessages } from './messages.ts';
import { useIntakeLetter } from './use-intake-letter.tsx';
import styles from './intake.module.css';

/** The counter: one form after the other, each ending in its récépissé. `letterId`: a scanned letter the first is made from. */
export const IntakeView = ({ at: { letterId }, to }: ScreenProps<{ letterId: string | null }>) => {
  const letter = useIntakeLetter(letterId, to.scanning);
  const { t } = useWords(intakeMessages);
  const { person, reference } = useDesk();
  const [registered, setRegistered] = useState<string | null>(null);

  const shown = () => {
    if (reference === null)
      return <EmptyState title={t('intake.title')}>{t('intake.no-reference')}</EmptyState>;
    if (registered !== null)
      return (
        <ReceiptPanel
          requestId={registered}
          onNext={letter ? letter.next : () => setRegistered(null)}
          onOpen={() => to.request(registered)}
        />
      );
    return (
      <IntakeForm
        reference={reference}
        office={registeringOffice(person)}
        letter={letter}
        onRegistered={setRegistered}
        onJoined={to.request}
        onOpenRequest={to.request}
      />
    );
  };
  return <div className={styles.screen}>{shown()}</div>;
};
