import { useEffect, useState } from 'react';
import type { PersonFiles } from '#renderer/data/contract/citizens.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

const nothing: PersonFiles = { joined: [], proposed: [] };

/** Files that are, or may be, the same person's as this one, as they are now. */
export const usePersonFiles = (citizenId: string): PersonFiles => {
  const { data } = useDesk();
  const [files, setFiles] = useState(nothing);
  useEffect(() => {
    setFiles(nothing);
    let isCurrent = true;
    const watching = data.watchPerson(citizenId, (found) => {
      if (isCurrent) setFiles(found);
    });
    return () => {
      isCurrent = false;
      void watching.then((stop) => stop());
    };
  }, [data, citizenId]);
  return files;
};
