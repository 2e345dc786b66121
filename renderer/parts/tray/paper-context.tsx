import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from './messages.ts';
import { PaperWork, type WorkState } from './work/paper-work.ts';

interface Paper {
  /** What is being done with the pages now. */
  work: WorkState | null;
  /** Files in watched folders that have stood there for long and do not go to their end. */
  unfinished: readonly string[];
  /** Looks for pages that the shell holds. */
  collect: () => void;
}
const PaperContext = createContext<Paper>({ work: null, unfinished: [], collect: () => undefined });

/** The work on scanned pages, wherever in the desk one is. */
export const usePaper = (): Paper => useContext(PaperContext);

/** Works on scanned pages while the desk is open, whatever screen is shown. */
export const PaperProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useWords(trayMessages);
  const { data, person } = useDesk();
  const desktop = useDesktop();
  const [work, setWork] = useState<WorkState | null>(null);
  const [unfinished, setUnfinished] = useState<readonly string[]>([]);
  const watches = person.grants.some((grant) => mayPerform(person, 'attach', grant));
  const running = useRef<PaperWork | null>(null);
  const words = useRef(t);
  useEffect(() => {
    words.current = t;
  });
  useEffect(() => {
    // Scans are not to be thrown away when the disk gets full.
    void navigator.storage.persist();
    const paper = new PaperWork({
      desktop,
      data,
      person: person.id,
      nameOf: ({ kind, reference }) => words.current(`tray.file.${kind}`, { reference: reference ?? '' }),
      told: setWork,
      watches,
      unfinished: setUnfinished,
    });
    running.current = paper;
    paper.start();
    return () => paper.stop();
  }, [desktop, data, person.id, watches]);
  const value = useMemo(
    () => ({ work, unfinished, collect: () => running.current?.collect() }),
    [work, unfinished],
  );
  return <PaperContext.Provider value={value}>{children}</PaperContext.Provider>;
};
