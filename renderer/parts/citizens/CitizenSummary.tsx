import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { CitizenDetails } from './CitizenFields.tsx';
import type { HeldIdentifiers } from '#shared/documents/citizen.ts';
import { maskedOf } from './masked-of.ts';
import { citizensMessages } from './messages.ts';
import styles from './citizens.module.css';

interface CitizenSummaryProps {
  details: CitizenDetails;
  /** What the file has and is not here. */
  held: HeldIdentifiers | null;
  onEdit: () => void;
  onChange: () => void;
}

/** A known citizen on two lines, phone and paper masked (law 09-08) until somebody corrects the file. */
export const CitizenSummary = ({ details, held, onEdit, onChange }: CitizenSummaryProps) => {
  const { t } = useWords(citizensMessages);
  const { phone, paper } = maskedOf({
    phone: details.phone === '' ? null : details.phone,
    paper: details.paperNumber === '' ? null : { type: details.paperType, number: details.paperNumber },
    held,
  });
  return (
    <div className={styles.summary}>
      <Icon name="user" />
      <span className={styles.who}>
        <bdi className={styles.name}>{details.name}</bdi>
        <span className={styles.ids}>
          <span>{t('citizens.known')}</span>
          {phone === '' ? null : <Ltr>{phone}</Ltr>}
          {paper === '' ? null : <Ltr>{paper}</Ltr>}
        </span>
      </span>
      <Button variant="quiet" size="small" onPress={onEdit}>
        {t('citizens.edit')}
      </Button>
      <Button variant="quiet" size="small" onPress={onChange}>
        {t('citizens.change')}
      </Button>
    </div>
  );
};
