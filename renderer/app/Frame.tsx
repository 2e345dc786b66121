import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { Broken } from '#renderer/parts/boundary/Broken.tsx';
import { ErrorBoundary } from '#renderer/parts/boundary/ErrorBoundary.tsx';
import { KeysDialog } from '#renderer/parts/help/KeysDialog.tsx';
import { LoansDialog } from '#renderer/parts/loans/LoansDialog.tsx';
import { loansMessages } from '#renderer/parts/loans/messages.ts';
import { Palette } from '#renderer/parts/palette/Palette.tsx';
import type { Screen } from '#renderer/parts/screen/define-screen.tsx';
import { goTo } from '#renderer/parts/screen/go-to.ts';
import type { SealedAccess } from '#renderer/parts/sealed/sealed-access.ts';
import { SealedEntry } from '#renderer/parts/sealed/SealedEntry.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { NothingHere } from './NothingHere.tsx';
import { readAddress } from './read-address.ts';
import { ScreenKeys } from './ScreenKeys.tsx';
import { screens } from './screens.ts';
import { Sidebar } from './Sidebar.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';
import { useAddress } from './use-address.ts';
import { usePrefetch } from './use-prefetch.ts';
import { ways } from './ways.ts';
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
  const { t, language } = useWords(loansMessages);
  const { person, reference } = useDesk();
  const own = screens.filter((screen) => screen.isFor(person, reference));
  const shown = readAddress(useAddress(), screens, person, reference);
  usePrefetch(own);
  const [turn, setTurn] = useState(0);
  const open = (screen: Screen) => {
    if (screen.beginsAnew) setTurn(turn + 1);
    goTo(screen.start);
  };
  const [dialog, setDialog] = useState<'palette' | 'keys' | 'loans' | null>(null);
  const close = () => setDialog(null);
  const group = 'app';
  useShortcut('Mod+K', () => setDialog('palette'), { label: t('app.palette'), group });
  // The palette names the last of an action's keys: that of the language one reads.
  const marks = language === 'ar' ? (['?', '؟'] as const) : (['؟', '?'] as const);
  useShortcut(marks[0], () => setDialog('keys'), { label: t('app.keys'), group });
  useShortcut(marks[1], () => setDialog('keys'), { label: t('app.keys'), group });
  useShortcut('Alt+L', () => setDialog('loans'), { label: t('loans.open'), group });
  const current = shown.kind === 'place' ? shown.screen : null;
  return (
    <div className={styles.frame}>
      <SkipLink />
      <TopBar
        onOpenRequest={ways.request}
        onTakeCall={ways.call}
        onCounter={() => own.filter(({ name }) => name === 'intake').forEach(open)}
        {...session}
        onPalette={() => setDialog('palette')}
        onKeys={() => setDialog('keys')}
        onRights={() => setDialog('loans')}
      />
      <ScreenKeys screens={own} onOpen={open} />
      <Sidebar screens={own} current={current?.name ?? null} onOpen={open}>
        <SealedEntry {...sealed} />
      </Sidebar>
      <main id="main" className={styles.main} tabIndex={-1}>
        <ErrorBoundary
          key={current?.beginsAnew ? turn : 'screen'}
          instead={<Broken />}
          resetKey={current?.name ?? shown.kind}
        >
          {shown.kind === 'place' ? shown.place(ways) : <NothingHere why={shown.kind} />}
        </ErrorBoundary>
      </main>
      {dialog === 'palette' && <Palette onClose={close} onOpenRequest={ways.request} />}
      {dialog === 'loans' && <LoansDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
    </div>
  );
};
