import { cityNow } from '#renderer/i18n/city-now.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { registeringOffice } from '#shared/domain/access/registering-office.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { blankDraft } from '#renderer/parts/counter-draft/draft.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { ReceiptPanel } from '#renderer/parts/receipt/ReceiptPanel.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { intakeMessages } from './messages.ts';
import { useCounter } from './use-counter.ts';
import { useIntakeLetter } from './use-intake-letter.tsx';
import styles from './intake.module.css';

type IntakeProps = ScreenProps<{ letterId: string | null }>;

/** The counter with the city's data at hand. */
const OpenIntake = ({ at: { letterId }, to, reference }: IntakeProps & { reference: ReferenceData }) => {
  const letter = useIntakeLetter(letterId, to.scanning);
  const { t, language } = useWords(intakeMessages);
  const { person } = useDesk();
  const office = registeringOffice(person);
  const arrondissement =
    reference.offices.offices.find(({ code }) => code === office)?.arrondissement ?? null;
  const { counter, form, state, isElsewhere } = useCounter(office, letter?.draftKey ?? null, () => ({
    ...blankDraft({ today: localDay(cityNow()), language, arrondissement }),
    ...(letter === null ? {} : { channel: 'paper' }),
  }));
  if (isElsewhere) return <EmptyState title={t('intake.title')}>{t('intake.elsewhere')}</EmptyState>;
  if (form === null || state === null) return null;
  const { registered } = state;
  if (registered !== null)
    return (
      <ReceiptPanel
        requestId={registered}
        onNext={letter ? letter.next : () => void counter.next()}
        onOpen={() => to.request(registered)}
      />
    );
  return (
    <IntakeForm
      key={state.formId}
      reference={reference}
      counter={counter}
      form={form}
      state={state}
      office={office}
      letter={letter}
      onJoined={to.request}
      onOpenRequest={to.request}
    />
  );
};

/** The counter: one form after the other, each ending in its récépissé. `letterId`: a scanned letter the first is made from. */
export const IntakeView = (props: IntakeProps) => {
  const { t } = useWords(intakeMessages);
  const { reference } = useDesk();
  return (
    <div className={styles.screen}>
      {reference === null ? (
        <EmptyState title={t('intake.title')}>{t('intake.no-reference')}</EmptyState>
      ) : (
        <OpenIntake {...props} reference={reference} />
      )}
    </div>
  );
};
