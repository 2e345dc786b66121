import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { RegisterPage, RegisterQuery } from '#renderer/data/contract/registers.ts';

/** A register as this desk knows it, kept up to date; null until read. */
export const useRegister = ({ office, book, year }: RegisterQuery): RegisterPage | null => {
  const { data } = useDesk();
  const [page, setPage] = useState<RegisterPage | null>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      void data.readRegister({ office, book, year }).then((found) => {
        if (current) setPage(found);
      });
    setPage(null);
    read();
    const stop = data.watchRegisters(read);
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data, office, book, year]);
  return page;
};
