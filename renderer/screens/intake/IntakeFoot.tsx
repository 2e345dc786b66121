import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { keyName } from '#renderer/ui/keyboard/key-names.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { FileProgress } from './FileProgress.tsx';
import type { FormState } from './form/counter-form.ts';
import { intakeKeys } from './shortcuts.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

interface FormFootProps {
  state: FormState;
  /** Fields still to be mended. */
  wrong: number;
  onRegister: () => void;
  onClear: () => void;
}

/** What is under way, what stopped the last attempt or was given back, and the two ways to end a form. */
export const IntakeFoot = ({ state, wrong, onRegister, onClear }: FormFootProps) => {
  const { t } = useWords(intakeMessages);
  const refused = useRefusal();
  const { trouble, returned, number, busy } = state;
  const key = keyName(intakeKeys.register);
  const said = () => {
    switch (trouble?.kind) {
      case 'refused':
        return `${t('intake.refused')} ${refused(trouble.refusal)}`;
      case 'failed':
        return t('intake.failed', { reason: trouble.reason, key });
      case 'files':
        return t('intake.files.stopped', { names: trouble.names.join(' · '), key });
      case 'nobody-to-join':
        return t('intake.duplicates.needs-person');
      case 'problems':
        return wrong > 0 ? t('intake.problems', { count: wrong }) : null;
      case undefined:
        return (
          returned &&
          [
            t('intake.returned', { reason: refused(returned) }),
            ...(number ? [t('intake.returned.number', { reference: number.reference })] : []),
          ].join(' ')
        );
    }
  };
  const sentence = busy ? null : (said() ?? (state.kept ? null : t('intake.draft.not-kept')));
  const quiet = () => {
    if (busy) return t('intake.registering');
    return t(state.restored ? 'intake.draft.restored' : 'intake.draft.saved');
  };
  return (
    <footer className={styles.foot}>
      <div className={styles.acts}>
        <FileProgress state={state} />
        <Button variant="primary" isDisabled={busy} onPress={onRegister}>
          {t('intake.register')} <Kbd keys={intakeKeys.register} />
        </Button>
        <p
          className={sentence === null ? styles.quiet : styles.trouble}
          role={sentence === null ? 'status' : 'alert'}
        >
          {sentence ?? quiet()}
        </p>
        <Button variant="quiet" isDisabled={busy} onPress={onClear}>
          {t('intake.clear')}
        </Button>
      </div>
    </footer>
  );
};
