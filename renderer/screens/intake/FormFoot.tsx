import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { intakeKeyNames } from './shortcuts.ts';
import type { Registration } from './use-registration.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

interface FormFootProps {
  trouble: Registration['trouble'];
  /** Fields still to be mended. */
  wrong: number;
  busy: boolean;
  restored: boolean;
  onRegister: () => void;
  onClear: () => void;
}

/** What stopped the last attempt or was given back, and the two ways to end a form. */
export const FormFoot = ({ trouble, wrong, busy, restored, onRegister, onClear }: FormFootProps) => {
  const { t } = useWords(intakeMessages);
  const refused = useRefusal();
  const said = () => {
    switch (trouble?.kind) {
      case 'refused':
        return `${t('intake.refused')} ${refused(trouble.refusal)}`;
      case 'failed':
        return t('intake.failed', { reason: trouble.reason, key: intakeKeyNames.register });
      case 'nobody-to-join':
        return t('intake.duplicates.needs-person');
      case 'problems':
        return wrong > 0 ? t('intake.problems', { count: wrong }) : null;
      case undefined:
        return null;
    }
  };
  const sentence = said();
  return (
    <footer className={styles.foot}>
      <Button variant="primary" isDisabled={busy} onPress={onRegister}>
        {t('intake.register')} <Kbd>{intakeKeyNames.register}</Kbd>
      </Button>
      <p
        className={sentence === null ? styles.quiet : styles.trouble}
        role={sentence === null ? 'status' : 'alert'}
      >
        {sentence ?? t(restored ? 'intake.draft.restored' : 'intake.draft.saved')}
      </p>
      <Button variant="quiet" onPress={onClear}>
        {t('intake.clear')}
      </Button>
    </footer>
  );
};
