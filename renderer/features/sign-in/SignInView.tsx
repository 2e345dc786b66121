import { useEffect, useState } from 'react';
import type { SignInAnswer } from '#shared/contracts/sync-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { readDirectory } from './auth-client.ts';
import { PersonCard } from './PersonCard.tsx';
import { PinForm } from './PinForm.tsx';
import styles from './sign-in.module.css';

const retryMs = 3000;

const searchTextOf = (person: Person, role: string): string =>
  foldText([person.name.fr, person.name.ar, role, ...person.grants.map((grant) => grant.office)].join(' '));

/** The demo directory's people, found by name, office or role, and their PIN. */
export const SignInView = ({
  syncUrl,
  onSignedIn,
}: {
  syncUrl: string;
  onSignedIn: (answer: SignInAnswer) => void;
}) => {
  const { t, language, setLanguage } = useI18n();
  const [people, setPeople] = useState<Person[] | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Person | null>(null);

  useEffect(() => {
    let timer = 0;
    const load = async () => {
      const found = await readDirectory(syncUrl);
      setUnreachable(found === null);
      if (found) setPeople(found);
      else timer = window.setTimeout(() => void load(), retryMs);
    };
    void load();
    return () => clearTimeout(timer);
  }, [syncUrl]);

  const words = foldText(typed).split(' ').filter(Boolean);
  const shown = (people ?? []).filter((person) => {
    const text = searchTextOf(person, person.grants.map((grant) => t(`role.${grant.role}`)).join(' '));
    return words.every((word) => text.includes(word));
  });
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
        {chosen ? (
          <PinForm person={chosen} syncUrl={syncUrl} onSignedIn={onSignedIn} onBack={() => setChosen(null)} />
        ) : (
          <>
            <TextField
              label={t('sign-in.choose')}
              placeholder={t('sign-in.search')}
              value={typed}
              onChange={setTyped}
              autoFocus
              dir="auto"
              onEnter={() => shown[0] && setChosen(shown[0])}
            />
            {unreachable && <p role="alert">{t('sign-in.unreachable')}</p>}
            <ul className={styles.people}>
              {shown.map((person) => (
                <li key={person.id}>
                  <PersonCard person={person} onChoose={() => setChosen(person)} />
                </li>
              ))}
            </ul>
            {people && shown.length === 0 && <p>{t('sign-in.none')}</p>}
          </>
        )}
      </section>
    </main>
  );
};
