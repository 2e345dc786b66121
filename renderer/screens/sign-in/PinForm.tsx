import { useEffect, useState } from 'react';
import { longestPin } from '#shared/domain/access/pin.ts';
import type { DesktopResult, KnownPerson } from '#shared/contracts/desktop-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { PersonCard } from './PersonCard.tsx';
import { signInMessages } from './messages.ts';
import styles from './sign-in.module.css';

type Outcome = DesktopResult<'session.unlock'>;

/** Asks for the PIN of the chosen person, network or not. */
export const PinForm = ({
  known,
  unlock,
  hint,
  onForgotten,
  onBack,
}: {
  known: KnownPerson;
  unlock: (personId: string, pin: string) => Promise<Outcome>;
  /** `arrived`: the directory has just said who this is. `interrupted`: the desk was open here and the shell has lost it. */
  hint: 'hint' | 'arrived' | 'interrupted';
  onForgotten: () => void;
  onBack: () => void;
}) => {
  const { t } = useWords(signInMessages);
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [wait, setWait] = useState(known.waitSeconds);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const enter = async () => {
    if (pin === '' || busy || wait > 0) return;
    setBusy(true);
    const answer = await unlock(known.person.id, pin);
    setBusy(false);
    setPin('');
    setOutcome(answer);
    if (answer.kind === 'wrong-pin') setWait(answer.waitSeconds);
  };
  const error =
    wait > 0
      ? t('sign-in.wait', { seconds: wait })
      : outcome?.kind === 'wrong-pin'
        ? t('sign-in.wrong-pin', { count: outcome.triesLeft })
        : outcome?.kind === 'closed'
          ? t(`sign-in.state.${outcome.state}`)
          : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <PersonCard person={known.person} />
      <TextField
        label={t('sign-in.pin')}
        hint={t(`sign-in.pin.${hint}`)}
        type="password"
        inputMode="numeric"
        dir="ltr"
        maxLength={longestPin}
        value={pin}
        onChange={setPin}
        error={error}
        autoFocus
      />
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onBack}>
          {t('sign-in.back')}
        </Button>
        <Button variant="quiet" onPress={onForgotten}>
          {t('sign-in.forgotten')}
        </Button>
        <Button variant="primary" type="submit" isDisabled={pin === '' || busy || wait > 0}>
          {t(busy ? 'sign-in.opening' : 'sign-in.enter')}
        </Button>
      </div>
    </form>
  );
};
