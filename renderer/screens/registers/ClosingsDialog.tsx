import type { RegisterClosing } from '#shared/documents/register.ts';
import { mayCloseRegister } from '#shared/domain/access/may-read-register.ts';
import { monthInWords } from '#shared/domain/templates/day-in-words.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { CloseMonth } from './CloseMonth.tsx';
import { useGapWords } from './use-gap-words.ts';
import { registersMessages } from './messages.ts';
import styles from './registers.module.css';

const Closing = ({ closing }: { closing: RegisterClosing }) => {
  const { t, language, labelled, formatDateTime } = useWords(registersMessages);
  const names = useNames();
  const gapWords = useGapWords();
  const { counts, late, gaps } = closing;
  return (
    <li className={styles.closing}>
      <Heading>{monthInWords(closing.month, language)}</Heading>
      <p>
        {t('registers.closings.by', {
          when: formatDateTime(closing.closedAt),
          by: `\u2068${names.person(closing.by)}\u2069`,
        })}
      </p>
      <p>{t('registers.closings.counts', { ...counts, late: late.length })}</p>
      {gaps.map((gap) => (
        <Muted key={`${gap.book}${gap.desk}${String(gap.from)}`}>
          {t(`registers.book.${gap.book}`)} · {gapWords(gap)}
        </Muted>
      ))}
      {late.length > 0 && (
        <p>
          {labelled(t('registers.late'), '')}
          <Ltr>{late.join(', ')}</Ltr>
        </p>
      )}
      <p>
        {t('registers.closings.digest')} <code dir="ltr">{closing.digest}</code>
      </p>
    </li>
  );
};

/** The closed months of an office, and closing the next one that is over. */
export const ClosingsDialog = ({
  office,
  closings,
  onClose,
}: {
  office: string;
  closings: readonly RegisterClosing[];
  onClose: () => void;
}) => {
  const { t } = useWords(registersMessages);
  const { person } = useDesk();
  const names = useNames();
  const may = mayCloseRegister(person, office);
  return (
    <Dialog title={`${t('registers.closings.title')} · ${names.office(office)}`} onClose={onClose} wide>
      {closings.length === 0 ? (
        <p>{t('registers.closings.none')}</p>
      ) : (
        <ul className={styles.closings} tabIndex={0} aria-label={t('registers.closings.title')}>
          {closings.map((closing) => (
            <Closing key={closing._id} closing={closing} />
          ))}
        </ul>
      )}
      <Muted>{t(may ? 'registers.closings.explain' : 'registers.closings.only')}</Muted>
      {may && <CloseMonth office={office} />}
    </Dialog>
  );
};
