import type { Delegation } from '#shared/documents/reference-data.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { loansMessages } from './messages.ts';
import styles from './loans.module.css';

/** A loan in a line: between whom, what of, from when to when, and why. */
export const LoanSaid = ({ loan, who }: { loan: Delegation; who: string }) => {
  const { t, listed, formatDay } = useWords(loansMessages);
  const names = useNames();
  return (
    <span className={styles.grow}>
      <strong>{who}</strong> · {loan.office === null ? t('loans.whole') : names.office(loan.office)}
      {loan.roles && ` (${listed(loan.roles.map((role) => t(`role.${role}`)))})`} ·{' '}
      <Muted as="span">
        {t('loans.days', { from: formatDay(loan.startsOn), to: formatDay(loan.endsOn) })} ·{' '}
        <bdi>{loan.reason}</bdi>
      </Muted>
    </span>
  );
};
