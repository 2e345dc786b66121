import { useEffect, useMemo, useRef, useState } from 'react';
import type { UnsealedStore } from '#shared/contracts/desktop-api.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { putLegalTimeInForce } from '#shared/domain/deadlines/legal-time.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { DeskProvider } from '#renderer/data/desk-context.tsx';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import { correctClock } from '#renderer/i18n/city-now.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { PaperProvider } from '#renderer/parts/tray/paper-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Working } from '#renderer/ui/Working.tsx';
import { Frame } from './Frame.tsx';
import type { SessionControl } from './session.ts';
import styles from './frame.module.css';

/** Opens the person's local data and shows the desk as soon as it can be read, network or not. */
export const OpeningDesk = ({
  data,
  store,
  session,
  onClosed,
  syncUrl,
  version,
}: {
  data: DeskData;
  store: UnsealedStore;
  session: Pick<SessionControl, 'getToken' | 'lock' | 'signIn' | 'signOut' | 'status' | 'openSealed'>;
  /** Called when everything the desk had open is closed and what was typed is on disk. */
  onClosed: () => void;
  syncUrl: string;
  version: string;
}) => {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [reference, setReference] = useState<ReferenceData | null>(null);
  const now = useNow();
  const { storeId, key, person } = store;
  const control = useRef(session);
  useEffect(() => {
    control.current = session;
  });
  useEffect(() => {
    let current = true;
    const getToken = (fresh: boolean) => control.current.getToken(fresh);
    const opening = data.open({ person, storeId, key, syncUrl, version }, getToken);
    opening
      .then(() => {
        if (current) setOpen(true);
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))));
    return () => {
      current = false;
      // What could not be opened is closed already.
      void opening
        .then(
          (close) => close(),
          () => undefined,
        )
        .finally(onClosed);
    };
    // Rights of an open desk come with the reference data; the store is opened once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, storeId, key, syncUrl, version]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = data.watchReference((city) => {
      // What the page shows follows the city's legal time, as what its worker counts does.
      if (city) putLegalTimeInForce(city.calendar.legalTime);
      setReference(city);
    });
    return () => void stop.then((end) => end());
  }, [data, isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = data.watchClock(({ correctionMs }) => correctClock(correctionMs));
    return () => void stop.then((end) => end());
  }, [data, isOpen]);
  const today = useMemo(
    () => (reference && personOn(reference, person.id, now)) ?? person,
    [reference, person, now],
  );
  if (problem) throw problem;
  if (!isOpen)
    return (
      <div className={styles.opening}>
        <Working label={t('app.opening')} />
      </div>
    );
  return (
    <DeskProvider value={{ data, person: today, reference }}>
      <PaperProvider>
        <Frame
          sealed={{ known: session.status.known, open: session.openSealed }}
          onLock={() => void session.lock()}
          onSignIn={() => void session.signIn()}
          onSignOut={() => void session.signOut()}
        />
      </PaperProvider>
    </DeskProvider>
  );
};
