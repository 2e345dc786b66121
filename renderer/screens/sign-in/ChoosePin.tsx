import { useRef, useState } from 'react';
import type { Person } from '#shared/documents/reference-data.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { PersonCard } from './PersonCard.tsx';
import { longestPin, shortestPin, weaknessOf } from '#shared/domain/access/pin.ts';
import { signInMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './sign-in.module.css';

/** A person's first time on this PC, a forgotten PIN, or one that is guessed first: choose one, twice. */
export const ChoosePin = ({
  person,
  why,
  onChosen,
  onBack,
}: {
  person: Person;
  why: 'first' | 'again' | 'weak';
  onChosen: (pin: string) => Promise<void>;
  onBack: () => void;
}) => {
  const { t } = useWords(signInMessages);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const weakness = weaknessOf(pin);
  const isDifferent = again !== pin;
  const enter = async () => {
    setTried(true);
    if (weakness) return first.current?.focus();
    if (isDifferent) return second.current?.focus();
    if (busy) return;
    setBusy(true);
    await onChosen(pin).finally(() => setBusy(false));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <PersonCard person={person} />
      <Muted>{t(`sign-in.choose-pin.${why}`)}</Muted>
      <TextField
        label={t('sign-in.new-pin')}
        hint={t('sign-in.new-pin.hint', { count: shortestPin })}
        type="password"
        inputMode="numeric"
        dir="ltr"
        maxLength={longestPin}
        value={pin}
        onChange={setPin}
        error={isTried && weakness ? t(`sign-in.pin.${weakness}`, { count: shortestPin }) : null}
        inputRef={first}
        autoFocus
      />
      <TextField
        label={t('sign-in.repeat-pin')}
        type="password"
        inputMode="numeric"
        dir="ltr"
        maxLength={longestPin}
        value={again}
        inputRef={second}
        onChange={setAgain}
        error={isTried && !weakness && isDifferent ? t('sign-in.pin.different') : null}
      />
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onBack}>
          {t('app.cancel')}
        </Button>
        <Button variant="primary" type="submit" isDisabled={busy}>
          {t(busy ? 'sign-in.opening' : 'sign-in.enter')}
        </Button>
      </div>
    </form>
  );
};
