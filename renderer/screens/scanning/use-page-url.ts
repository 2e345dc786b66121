import { useEffect, useState } from 'react';
import type { TrayPage } from '#shared/documents/tray.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';

/** The address of a page's picture while it is shown; null until there is one. `version` changes when the picture does. */
export const usePageUrl = (pageId: string, version: string): string | null => {
  const { data } = useDesk();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    let made: string | null = null;
    void data.pageThumbnail(pageId).then((blob) => {
      if (!blob || !current) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      current = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [data, pageId, version]);
  return url;
};

/** Says which picture of a page there is. */
export const versionOf = ({ ready }: Pick<TrayPage, 'ready'>): string => ready?.copy ?? '';
