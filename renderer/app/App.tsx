import { useEffect, useState } from 'react';
import type { SessionStatus } from '#shared/contracts/desktop-api.ts';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';
import { Broken } from '#renderer/parts/boundary/Broken.tsx';
import { ErrorBoundary } from '#renderer/parts/boundary/ErrorBoundary.tsx';
import { goTo } from '#renderer/parts/screen/go-to.ts';
import { lateView } from '#renderer/parts/screen/late-view.ts';
import { LateView } from '#renderer/parts/screen/LateView.tsx';
import { DesktopProvider } from '#renderer/desktop/desktop-context.tsx';
import { I18nRoot } from '#renderer/i18n/I18nRoot.tsx';
import { holdFiles } from './hold-files.ts';
import { listenForKeys } from '#renderer/ui/keyboard/registry.ts';
import { listenAhead } from '#renderer/ui/keyboard/type-ahead.ts';
import { ToastRegion } from '#renderer/ui/toast.tsx';
import { Closing } from './Closing.tsx';
import { OpeningDesk } from './OpeningDesk.tsx';
import { useSession } from './session.ts';
import { useSettings } from './use-settings.ts';

const signIn = lateView(async () => (await import('#renderer/screens/sign-in/SignInView.tsx')).SignInView);

interface AppProps {
  data: DeskData;
  desktop: Desktop;
  syncUrl: string;
  version: string;
  first: SessionStatus;
}

/** A page that has shown a desk keeps what it showed in memory, whatever is let go: a new one knows nothing. */
const forget = (): void => location.reload();

/** Sign-in or the desk, in the person's language and theme. */
export const App = ({ data, desktop, syncUrl, version, first }: AppProps) => {
  const { language, setLanguage } = useSettings();
  const session = useSession(desktop, first);
  const { open } = session.status;
  const [hasShown, setShown] = useState(false);
  if (open !== null && !hasShown) setShown(true);
  // First, so that what is kept is no chord either.
  useEffect(listenAhead, []);
  useEffect(listenForKeys, []);
  useEffect(holdFiles, []);
  const leave = (how: () => Promise<void>) => async () => {
    goTo('#/');
    await how();
  };
  return (
    <I18nRoot language={language} setLanguage={setLanguage}>
      <DesktopProvider value={desktop}>
        <ToastRegion>
          <ErrorBoundary instead={<Broken />} resetKey={open?.storeId ?? ''}>
            {open === null && hasShown ? (
              <Closing onLate={forget} />
            ) : open === null ? (
              <LateView view={signIn}>{(SignInView) => <SignInView {...session} />}</LateView>
            ) : (
              <OpeningDesk
                key={open.storeId}
                data={data}
                store={open}
                session={{ ...session, lock: leave(session.lock), signOut: leave(session.signOut) }}
                onClosed={forget}
                syncUrl={syncUrl}
                version={version}
              />
            )}
          </ErrorBoundary>
        </ToastRegion>
      </DesktopProvider>
    </I18nRoot>
  );
};
