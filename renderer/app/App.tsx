import { useEffect, useState } from 'react';
import type { DeskData } from '#renderer/data/desk-data.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';
import { SignInView } from '#renderer/features/sign-in/SignInView.tsx';
import { I18nRoot } from '#renderer/i18n/I18nRoot.tsx';
import { handleKey } from '#renderer/ui/keyboard/registry.ts';
import { ToastRegion } from '#renderer/ui/toast.tsx';
import { Broken } from './Broken.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { OpenDesk } from './OpenDesk.tsx';
import { endSession, keepSession, type Session, sessionOf } from './session.ts';
import { goTo } from './use-route.ts';
import { useSettings } from './use-settings.ts';

interface AppProps {
  data: DeskData;
  desktop: Desktop;
  syncUrl: string;
  /** Who sat here last; null: nobody. */
  before: Session | null;
}

/** Sign-in or the desk, in the person's language and theme. */
export const App = ({ data, desktop, syncUrl, before }: AppProps) => {
  const { language, setLanguage } = useSettings();
  const [session, setSession] = useState(before);
  useEffect(() => {
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, []);
  const signOut = async () => {
    if (session === null) return;
    await keepSession(desktop, null);
    setSession(null);
    goTo({ screen: 'queue', requestId: null });
    await data.close();
    await endSession(syncUrl, session);
  };
  const signedIn = async (next: Session) => {
    await keepSession(desktop, next);
    setSession(next);
  };
  return (
    <I18nRoot language={language} setLanguage={setLanguage}>
      <ToastRegion>
        <ErrorBoundary instead={<Broken />} resetKey={session?.person.id ?? ''}>
          {session === null ? (
            <SignInView syncUrl={syncUrl} onSignedIn={(answer) => void signedIn(sessionOf(answer))} />
          ) : (
            <OpenDesk
              key={session.token}
              data={data}
              session={session}
              syncUrl={syncUrl}
              onSignOut={() => void signOut()}
            />
          )}
        </ErrorBoundary>
      </ToastRegion>
    </I18nRoot>
  );
};
