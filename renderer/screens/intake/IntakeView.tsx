import { useEffect } from 'react';
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
import { callOfAddress } from './call-address.ts';
import { type IntakeCall, useIntakeCall } from './use-intake-call.ts';
import { useIntakeLetter } from './use-intake-letter.tsx';
import styles from './intake.module.css';

type IntakeProps = ScreenProps<{ letterId: string | null }>;

/** The counter with the city's data at hand. */
const OpenIntake = ({
  letterId,
  call,
  to,
  reference,
}: Pick<IntakeProps, 'to'> & {
  letterId: string | null;
  call: IntakeCall | null;
  reference: ReferenceData;
}) => {
  const letter = useIntakeLetter(letterId, to.scanning);
  const { t, language } = useWords(intakeMessages);
  const { data, person } = useDesk();
  const office = registeringOffice(person);
  const arrondissement =
    reference.offices.offices.find(({ code }) => code === office)?.arrondissement ?? null;
  const only = letter?.draftKey ?? call?.draftKey ?? null;
  const { counter, form, state, isElsewhere } = useCounter(office, only, () => {
    const blank = blankDraft({ today: localDay(cityNow()), language, arrondissement });
    if (call) return call.begin(blank);
    return { ...blank, ...(letter === null ? {} : { channel: 'paper' }) };
  });
  const callDraft = call?.draftKey ?? null;
  const isRegistered = state !== null && state.registered !== null;
  // What was kept of the caller is forgotten.
  useEffect(() => {
    if (isRegistered && callDraft !== null) void data.writeDraft(callDraft, null);
  }, [data, isRegistered, callDraft]);
  if (isElsewhere) return <EmptyState title={t('intake.title')}>{t('intake.elsewhere')}</EmptyState>;
  if (form === null || state === null) return null;
  const { registered } = state;
  if (registered !== null)
    return (
      <ReceiptPanel
        requestId={registered}
        onNext={letter ? letter.next : call ? to.blankCounter : () => void counter.next()}
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

/**
 * The counter: one form after the other, each ending in its récépissé. `letterId`: a scanned letter, or a telephone call, the first is
 * made from.
 */
export const IntakeView = ({ at: { letterId }, to }: IntakeProps) => {
  const { t } = useWords(intakeMessages);
  const { reference } = useDesk();
  const taken = callOfAddress(letterId);
  const call = useIntakeCall(taken);
  return (
    <div className={styles.screen}>
      {reference === null ? (
        <EmptyState title={t('intake.title')}>{t('intake.no-reference')}</EmptyState>
      ) : (
        call !== 'asked' && (
          <OpenIntake
            key={taken?.callId ?? 'counter'}
            letterId={taken ? null : letterId}
            call={call}
            to={to}
            reference={reference}
          />
        )
      )}
    </div>
  );
};
