import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import type { LoanOutcome } from '#renderer/data/contract/loans.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { LoanSaid } from './LoanSaid.tsx';
import { loansToApprove } from './loans-of.ts';
import { loansMessages } from './messages.ts';
import styles from './loans.module.css';

/** Loans that count for nothing until this person says yes. */
export const ToApprove = ({
  reference,
  own,
  today,
}: {
  reference: ReferenceData;
  /** With their own grants: what is borrowed approves nothing. */
  own: Person;
  today: Day;
}) => {
  const { t } = useWords(loansMessages);
  const { data } = useDesk();
  const names = useNames();
  const toast = useToast();
  const waiting = loansToApprove(reference, own, today);
  if (waiting.length === 0) return null;
  const say = async (word: 'approved' | 'declined', asked: Promise<LoanOutcome>) => {
    const outcome = await asked;
    if (outcome === 'done') toast(t(`loans.${word}`));
    else toast(t(`loans.${outcome}`), { tone: 'problem' });
  };
  return (
    <section>
      <Heading>{t('loans.to-approve')}</Heading>
      <ul className={styles.rows}>
        {waiting.map((loan) => (
          <li key={loan.id} className={styles.row}>
            <LoanSaid
              loan={loan}
              who={t('loans.who-to-whom', { from: names.person(loan.from), to: names.person(loan.to) })}
            />
            <Button
              size="small"
              variant="primary"
              onPress={() => void say('approved', data.approveLoan(loan.id))}
            >
              {t('loans.approve')}
            </Button>
            <Button size="small" onPress={() => void say('declined', data.endLoan(loan.id))}>
              {t('loans.decline')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
