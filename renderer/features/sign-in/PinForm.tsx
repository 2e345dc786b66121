import { useState } from 'react';
import type { SignInAnswer } from '#shared/contracts/sync-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { signIn, type SignInProblem } from './auth-client.ts';
import { PersonCard } from './PersonCard.tsx';
import styles from './sign-in.module.css';

/** Asks for the PIN of the chosen person. */
export const PinForm = ({
  person,
  syncUrl,
  onSignedIn,
  onBack,
}: {
  person: Person;
  syncUrl: string;
  onSignedIn: (answer: SignInAnswer) => void;
  onBack: () => void;
}) => {
  const { t } = useI18n();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const enter = async () => {
    if (pin.length < 4 || busy) return;
    setBusy(true);
    const answer = await signIn(syncUrl, person.id, pin);
    setBusy(false);
    if (!('kind' in answer)) return onSignedIn(answer);
    setProblem(answer);
    if (answer.kind === 'wrong-pin') setPin('');
  };
  const error =
    problem &&
    (problem.kind === 'too-many-tries'
      ? t('sign-in.too-many-tries', { seconds: problem.seconds })
      : t(`sign-in.${problem.kind}`));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <PersonCard person={person} />
      <TextField
        label={t('sign-in.pin')}
        type="password"
        inputMode="numeric"
        dir="ltr"
        maxLength={12}
        value={pin}
        onChange={setPin}
        error={error}
        autoFocus
      />
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onBack}>
          {t('sign-in.back')}
        </Button>
        <Button variant="primary" type="submit" isDisabled={pin.length < 4 || busy}>
          {t('sign-in.enter')}
        </Button>
      </div>
    </form>
  );
};
