import { useEffect, useState } from 'react';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { DeskProvider } from '#renderer/data/desk-context.tsx';
import type { DeskData } from '#renderer/data/desk-data.ts';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { Frame } from './Frame.tsx';
import type { Session } from './session.ts';
import styles from './frame.module.css';

/** Opens the person's local data and shows the desk as soon as it can be read, network or not. */
export const OpenDesk = ({
  data,
  session,
  syncUrl,
  onSignOut,
}: {
  data: DeskData;
  session: Session;
  syncUrl: string;
  onSignOut: () => void;
}) => {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [reference, setReference] = useState<ReferenceData | null>(null);
  useEffect(() => {
    let current = true;
    const open = async () => {
      await data.open({ ...session, syncUrl });
      if (current) setOpen(true);
    };
    open().catch((error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))));
    return () => {
      current = false;
    };
  }, [data, session, syncUrl]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = data.watchReference(setReference);
    return () => void stop.then((end) => end());
  }, [data, isOpen]);
  if (problem) throw problem;
  if (!isOpen)
    return (
      <p className={styles.opening} role="status">
        {t('app.opening')}
      </p>
    );
  return (
    <DeskProvider value={{ data, person: session.person, reference }}>
      <Frame onSignOut={onSignOut} />
    </DeskProvider>
  );
};
