import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { FormState } from './form/counter-form.ts';
import { intakeMessages } from './messages.ts';
import styles from './files.module.css';

/** How far the files are that are under way, beside the button that waits for them: always in sight. */
export const FileProgress = ({ state: { files, underWay } }: { state: FormState }) => {
  const { t } = useWords(intakeMessages);
  if (underWay === null) return null;
  const now = files.find(({ state }) => state === 'keeping');
  const said = t('intake.files.progress', underWay);
  return (
    <div className={styles.progress}>
      <span role="status">
        {said} {now && <bdi className={styles.now}>{now.name}</bdi>}
      </span>
      <ProgressLine value={underWay.done / underWay.of} label={said} />
    </div>
  );
};
