import type { Calendar } from '#shared/documents/calendar.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import type { PageProps } from '../form/page.ts';
import { WeekSlots } from './WeekSlots.tsx';
import styles from './calendar.module.css';

/** The usual working week of every office. */
export const WeekForm = ({ document, change }: PageProps<Calendar>) => {
  const { t } = useAdministrationWords();
  const whole = useForm().errors.get('week');
  return (
    <Editor title={t('administration.week')}>
      <p>{t('administration.week.text')}</p>
      <WeekSlots path="week" week={document.week} onChange={(week) => change({ ...document, week })} />
      {whole && (
        <p role="alert" className={styles.wrong}>
          {whole}
        </p>
      )}
    </Editor>
  );
};
