import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { CitizenDetails } from './CitizenFields.tsx';
import { maskPaper } from './mask-paper.ts';
import { maskPhone } from './mask-phone.ts';
import { citizensMessages } from './messages.ts';
import styles from './citizens.module.css';

interface CitizenSummaryProps {
  details: CitizenDetails;
  onEdit: () => void;
  onChange: () => void;
}

/** A known citizen on two lines, phone and paper masked (law 09-08) until somebody corrects the file. */
export const CitizenSummary = ({ details, onEdit, onChange }: CitizenSummaryProps) => {
  const { t } = useWords(citizensMessages);
  return (
    <div className={styles.summary}>
      <Icon name="user" />
      <span className={styles.who}>
        <bdi className={styles.name}>{details.name}</bdi>
        <span className={styles.ids}>
          <span>{t('citizens.known')}</span>
          {details.phone === '' ? null : <Ltr>{maskPhone(details.phone)}</Ltr>}
          {details.paperNumber === '' ? null : <Ltr>{maskPaper(details.paperNumber)}</Ltr>}
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
