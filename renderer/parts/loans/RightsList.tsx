import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rightSources } from './loans-of.ts';
import { loansMessages } from './messages.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './loans.module.css';

/** What the person may do today, and by whom. */
export const RightsList = ({ reference, today }: { reference: ReferenceData; today: Day }) => {
  const { t, formatDay } = useWords(loansMessages);
  const { person } = useDesk();
  const names = useNames();
  const sources = rightSources(person, reference, today);
  return (
    <section>
      <Heading>{t('loans.mine')}</Heading>
      {sources.length === 0 && <Muted>{t('loans.none')}</Muted>}
      <ul className={styles.rows}>
        {sources.map(({ grant, loan }) => (
          <li key={`${grant.role} ${grant.office} ${grant.domain}`} className={styles.row}>
            <span className={styles.grow}>
              <strong>{t(`role.${grant.role}`)}</strong> ·{' '}
              {grant.office === '*' ? t('role.everywhere') : names.office(grant.office)}
              {grant.domain !== '*' && ` · ${t('loans.domain', { domain: names.domain(grant.domain) })}`}
            </span>
            <Muted as="span">
              {loan
                ? t('loans.from', { name: names.person(loan.from), day: formatDay(loan.endsOn) })
                : t('loans.own')}
            </Muted>
          </li>
        ))}
      </ul>
    </section>
  );
};
