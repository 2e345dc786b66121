import { useState } from 'react';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { AdministrationView } from '#renderer/screens/administration/AdministrationView.tsx';
import { onlyAdministers } from '#renderer/screens/administration/sections.ts';
import { KeysDialog } from '#renderer/parts/help/KeysDialog.tsx';
import { LoansDialog } from '#renderer/parts/loans/LoansDialog.tsx';
import { Palette } from '#renderer/parts/palette/Palette.tsx';
import { PracticeView } from '#renderer/screens/practice/PracticeView.tsx';
import { RegistersView } from '#renderer/screens/registers/RegistersView.tsx';
import { ScanningView } from '#renderer/screens/scanning/ScanningView.tsx';
import type { SealedAccess } from '#renderer/parts/sealed/sealed-access.ts';
import { SealedEntry } from '#renderer/parts/sealed/SealedEntry.tsx';
import { SupervisionView } from '#renderer/screens/supervision/SupervisionView.tsx';
import { ReportView } from '#renderer/screens/report/ReportView.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { loansMessages } from '#renderer/parts/loans/messages.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { Broken } from './Broken.tsx';
import { CounterDesk } from './CounterDesk.tsx';
import { Desk } from './Desk.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { EscalationDesk } from './EscalationDesk.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import { goTo, type Route, useRoute } from './use-route.ts';
import styles from './frame.module.css';

/** The desk around every screen: views at the side, search and sync above, the work in the middle. */
export const Frame = ({
  sealed,
  ...session
}: {
  sealed: SealedAccess;
  onLock: () => void;
  onSignIn: () => void;
  onSignOut: () => void;
}) => {
  const { t } = useWords(loansMessages);
  const { person } = useDesk();
  const asked = useRoute();
  const isOffQueue = onlyAdministers(person);
  const route: Route =
    isOffQueue && asked.screen === 'queue' ? { screen: 'administration', section: 'calendar' } : asked;
  const [shown, setShown] = useState<'palette' | 'keys' | 'loans' | null>(null);
  const openRequest = (requestId: string) => goTo({ screen: 'queue', requestId });
  /** Asking for a new request on the counter itself leaves the récépissé for a blank form. */
  const [counterTurn, setCounterTurn] = useState(0);
  const register = () => {
    setCounterTurn(counterTurn + 1);
    goTo({ screen: 'intake', letterId: null });
  };
  const mayRegister = person.grants.some((grant) => mayPerform(person, 'register', grant));
  const scope = 'app';
  useShortcut('Mod+K', () => setShown('palette'), { label: t('app.palette'), scope });
  useShortcut('?', () => setShown('keys'), { label: t('app.keys'), scope });
  useShortcut('؟', () => setShown('keys'), { label: t('app.keys'), scope });
  useShortcut('Alt+L', () => setShown('loans'), { label: t('loans.open'), scope });
  useShortcut('i', mayRegister && register, { label: t('app.intake'), scope });
  const toQueue = !isOffQueue && (() => goTo({ screen: 'queue', requestId: null }));
  useShortcut('g', toQueue, { label: t('app.queue'), scope });
  useShortcut('Alt+1', toQueue, { label: t('app.queue'), scope });
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <TopBar
        onOpenRequest={openRequest}
        {...session}
        onPalette={() => setShown('palette')}
        onKeys={() => setShown('keys')}
        onRights={() => setShown('loans')}
      />
      <Sidebar route={route} hasQueue={!isOffQueue} onRegister={mayRegister ? register : null}>
        <SealedEntry {...sealed} />
      </Sidebar>
      <main id="main" className={styles.main} tabIndex={-1}>
        <ErrorBoundary instead={<Broken />} resetKey={route.screen}>
          {route.screen === 'intake' && (
            <div className={styles.intake}>
              <CounterDesk key={counterTurn} letterId={route.letterId} onOpenRequest={openRequest} />
            </div>
          )}
          {route.screen === 'queue' && <Desk requestId={route.requestId} onOpenRequest={openRequest} />}
          {route.screen === 'supervision' && (
            <SupervisionView
              tab={route.tab}
              onTab={(tab) => goTo({ screen: 'supervision', tab })}
              onList={() => goTo({ screen: 'queue', requestId: null })}
            />
          )}
          {route.screen === 'scanning' && (
            <ScanningView
              onOpenRequest={openRequest}
              onRegister={(letterId) => goTo({ screen: 'intake', letterId })}
            />
          )}
          {route.screen === 'practice' && <PracticeView onOpenRequest={openRequest} />}
          {route.screen === 'registers' && <RegistersView onOpenRequest={openRequest} />}
          {route.screen === 'report' && <ReportView />}
          {route.screen === 'escalations' && <EscalationDesk requestId={route.requestId} />}
          {route.screen === 'administration' && (
            <AdministrationView
              section={route.section}
              onOpen={(section) => goTo({ screen: 'administration', section })}
            />
          )}
        </ErrorBoundary>
      </main>
      {shown === 'palette' && <Palette onClose={() => setShown(null)} onOpenRequest={openRequest} />}
      {shown === 'loans' && <LoansDialog onClose={() => setShown(null)} />}
      {shown === 'keys' && <KeysDialog onClose={() => setShown(null)} />}
    </div>
  );
};
