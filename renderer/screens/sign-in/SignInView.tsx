import { useState } from 'react';
import type { DesktopResult, SessionStatus } from '#shared/contracts/desktop-api.ts';
import { useLanguage, useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { KnownPeople } from './KnownPeople.tsx';
import { PinForm } from './PinForm.tsx';
import { signInMessages } from './messages.ts';
import styles from './sign-in.module.css';

export interface SignInProps {
  status: SessionStatus;
  isElsewhere: boolean;
  /** Whose desk the shell has lost; null: nobody's. */
  interrupted: string | null;
  signIn: () => Promise<void>;
  cancel: () => Promise<void>;
  choosePin: (pin: string) => Promise<void>;
  unlock: (personId: string, pin: string, newPin?: string) => Promise<DesktopResult<'session.unlock'>>;
}

/** The way in: one's PIN on this PC, or the city account in the browser. */
export const SignInView = (props: SignInProps) => {
  const { status, isElsewhere, interrupted, signIn, cancel, choosePin, unlock } = props;
  const { t } = useWords(signInMessages);
  const { language, setLanguage } = useLanguage();
  const [chosenId, setChosenId] = useState<string | null>(interrupted);
  const [forgotten, setForgotten] = useState(false);
  /** A PIN that opens and is too easy to guess: the desk waits for another. */
  const [weak, setWeak] = useState<string | null>(null);
  const { arrived } = status;
  const wanted = arrived && !arrived.isNew ? arrived.person.id : chosenId;
  const chosen = status.known.find(({ person }) => person.id === wanted) ?? null;
  const content = (() => {
    if (!status.hasKeystore) return <p role="alert">{t('sign-in.no-keystore')}</p>;
    if (isElsewhere)
      return (
        <div className={styles.form} role="status">
          <p>{t('sign-in.elsewhere')}</p>
          <Button variant="quiet" onPress={() => void cancel()}>
            {t('app.cancel')}
          </Button>
        </div>
      );
    if (arrived && (arrived.isNew || forgotten || chosen?.state === 'pin-locked'))
      return (
        <ChoosePin
          person={arrived.person}
          why={arrived.isNew ? 'first' : 'again'}
          onChosen={choosePin}
          onBack={() => void cancel()}
        />
      );
    if (chosen && weak !== null)
      return (
        <ChoosePin
          person={chosen.person}
          why="weak"
          onChosen={async (pin) => {
            await unlock(chosen.person.id, weak, pin);
            setWeak(null);
          }}
          onBack={() => setWeak(null)}
        />
      );
    if (chosen && (chosen.state === 'ready' || arrived))
      return (
        <PinForm
          known={chosen}
          unlock={async (personId, pin) => {
            const outcome = await unlock(personId, pin);
            if (outcome.kind === 'change-pin') setWeak(pin);
            return outcome;
          }}
          hint={arrived ? 'arrived' : interrupted === chosen.person.id ? 'interrupted' : 'hint'}
          onForgotten={() => (arrived ? setForgotten(true) : void signIn())}
          onBack={() => (arrived ? void cancel() : setChosenId(null))}
        />
      );
    return (
      <>
        {status.problem && <p role="alert">{t(`sign-in.problem.${status.problem}`)}</p>}
        <KnownPeople known={status.known} onChoose={setChosenId} onSignIn={() => void signIn()} />
      </>
    );
  })();
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <header className={styles.head}>
          <span className={styles.mark} aria-hidden>
            م
          </span>
          <h1>{t('sign-in.title')}</h1>
          <Button variant="quiet" size="small" onPress={() => setLanguage(language === 'fr' ? 'ar' : 'fr')}>
            {t('app.language')}
          </Button>
        </header>
        {content}
      </section>
    </main>
  );
};
