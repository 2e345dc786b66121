import type { KnownPerson } from '#shared/contracts/desktop-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { PersonCard } from './PersonCard.tsx';
import { signInMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './sign-in.module.css';

/** Who has a desk on this PC, and the way in for everybody else. */
export const KnownPeople = ({
  known,
  onChoose,
  onSignIn,
}: {
  known: readonly KnownPerson[];
  onChoose: (personId: string) => void;
  onSignIn: () => void;
}) => {
  const { t } = useWords(signInMessages);
  const first = known.findIndex(({ state }) => state !== 'revoked');
  return (
    <>
      {known.length === 0 && <Muted>{t('sign-in.first')}</Muted>}
      {known.length > 0 && (
        <ul className={styles.people} aria-label={t('sign-in.known')}>
          {known.map(({ person, state }, n) => (
            <li key={person.id}>
              <PersonCard
                person={person}
                autoFocus={n === first}
                note={state === 'ready' ? null : t(`sign-in.state.${state}`)}
                {...(state === 'revoked'
                  ? {}
                  : { onChoose: () => (state === 'ready' ? onChoose(person.id) : onSignIn()) })}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.account}>
        <Button variant={known.length === 0 ? 'primary' : 'plain'} autoFocus={first < 0} onPress={onSignIn}>
          <Icon name="sign-in" /> {t(known.length === 0 ? 'sign-in.account' : 'sign-in.other')}
        </Button>
      </div>
    </>
  );
};
