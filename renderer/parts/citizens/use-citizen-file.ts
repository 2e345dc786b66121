import { useEffect, useState } from 'react';
import type { CitizenDocument } from '#shared/documents/citizen.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** A citizen's file as this desk holds it; null when there is none here, or on its way. */
export const useCitizenFile = (citizenId: string): CitizenDocument | null => {
  const { data } = useDesk();
  const [file, setFile] = useState<CitizenDocument | null>(null);
  useEffect(() => {
    setFile(null);
    let isCurrent = true;
    void data.citizenFile(citizenId).then((found) => {
      if (isCurrent) setFile(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [data, citizenId]);
  return file;
};
