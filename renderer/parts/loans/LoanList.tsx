import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { currentLoans } from './loans-of.ts';
import { LoanSaid } from './LoanSaid.tsx';
import { loansMessages } from './messages.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './loans.module.css';

/** Loans given and received that count or will; either side may end one. */
export const LoanList = ({ reference, today }: { reference: ReferenceData; today: Day }) => {
  const { t } = useWords(loansMessages);
  const { data, person } = useDesk();
  const names = useNames();
  const toast = useToast();
  const loans = currentLoans(reference, person.id, today);
  const end = async (id: string) => {
    const outcome = await data.endLoan(id);
    if (outcome === 'done') toast(t('loans.ended'));
    else toast(t(`loans.${outcome}`), { tone: 'problem' });
  };
  return (
    <section>
      <Heading>{t('loans.list')}</Heading>
      {loans.length === 0 && <Muted>{t('loans.list.none')}</Muted>}
      <ul className={styles.rows}>
        {loans.map((loan) => (
          <li key={loan.id} className={styles.row}>
            <LoanSaid
              loan={loan}
              who={
                loan.from === person.id
                  ? t('loans.given', { name: names.person(loan.to) })
                  : t('loans.received', { name: names.person(loan.from) })
              }
            />
            {loan.approval === null && <Badge icon="clock">{t('loans.waiting')}</Badge>}
            {loan.approval !== null && loan.startsOn > today && (
              <Badge icon="clock">{t('loans.future')}</Badge>
            )}
            <Button size="small" onPress={() => void end(loan.id)}>
              {t('loans.end')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
