import { cityNow } from '#renderer/i18n/city-now.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ChangesToApprove } from './ChangesToApprove.tsx';
import { LendForm } from './LendForm.tsx';
import { LoanList } from './LoanList.tsx';
import { ToApprove } from './ToApprove.tsx';
import { RightsList } from './RightsList.tsx';
import { loansMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';

/** One's rights today and where they come from, the loans given and received, and a new one. */
export const LoansDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords(loansMessages);
  const { person, reference } = useDesk();
  if (!reference) return null;
  const today = localDay(cityNow());
  const own = reference.people.people.find(({ id }) => id === person.id) ?? { ...person, grants: [] };
  const lendable = own.grants.filter(({ role }) => role !== 'administrator');
  return (
    <Dialog title={t('loans.title')} onClose={onClose} wide>
      <Stack gap="large">
        <RightsList reference={reference} today={today} />
        <ToApprove reference={reference} own={own} today={today} />
        <ChangesToApprove />
        <LoanList reference={reference} today={today} />
        {lendable.length > 0 && <LendForm reference={reference} grants={lendable} today={today} />}
      </Stack>
    </Dialog>
  );
};
