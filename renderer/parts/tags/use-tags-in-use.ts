import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { TagCount } from '#renderer/data/contract/queue.ts';

/** Tags of this desk's requests, the most frequent first, followed live. */
export const useTagsInUse = (): readonly TagCount[] => {
  const { data } = useDesk();
  const [tags, setTags] = useState<readonly TagCount[]>([]);
  useEffect(() => {
    let current = true;
    const look = () =>
      void data.tagsInUse().then((found) => {
        if (current) setTags(found);
      });
    look();
    const stop = data.watchRows(look);
    return () => {
      current = false;
      void stop.then((end) => end());
    };
  }, [data]);
  return tags;
};
