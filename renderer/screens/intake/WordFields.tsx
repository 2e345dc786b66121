import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { FormPart } from './form-part.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

/** The matter in one line, proposed by the category, and in the citizen's own words, written either way. */
export const WordFields = ({ draft, change, notes }: FormPart) => {
  const { t } = useWords(intakeMessages);
  return (
    <>
      <div data-check="subject" className={styles.wide}>
        <TextField
          label={t('intake.subject')}
          dir="auto"
          value={draft.subject}
          onChange={(subject) => change((now) => ({ ...now, subject }))}
          error={notes.subject?.text}
        />
      </div>
      <div data-check="description" className={styles.wide}>
        <TextArea
          label={t('intake.description')}
          hint={t('intake.description.hint')}
          dir="auto"
          rows={4}
          value={draft.description}
          onChange={(description) => change((now) => ({ ...now, description }))}
          error={notes.description?.text}
        />
      </div>
    </>
  );
};
