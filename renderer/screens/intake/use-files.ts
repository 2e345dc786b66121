import { useCallback, useState } from 'react';
import { type AttachmentRef, largestFile } from '#shared/documents/attachment.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { IntakeDraft } from './draft.ts';
import { storableLine } from '#shared/documents/storable.ts';

const maxFiles = 50;

/** A file that was not kept, and why: nothing else of the form is touched. */
export interface FileTrouble {
  name: string;
  kind: 'too-big' | 'too-many' | 'failed';
}

/** Keeps files on this PC as they are dropped, pasted or chosen, and notes them in the draft. */
export const useFiles = (office: string, change: (next: (draft: IntakeDraft) => IntakeDraft) => void) => {
  const { data } = useDesk();
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);

  const add = useCallback(
    async (files: readonly File[], already: number) => {
      setTrouble(null);
      let count = already;
      for (const file of files) {
        const name = storableLine(file.name).slice(-200) || 'image.png';
        if (file.size > largestFile) setTrouble({ name, kind: 'too-big' });
        else if (count >= maxFiles) setTrouble({ name, kind: 'too-many' });
        else {
          try {
            const kept: AttachmentRef = await data.addFile(file, name, office);
            count += 1;
            change((now) => ({ ...now, attachments: [...now.attachments, kept] }));
          } catch {
            setTrouble({ name, kind: 'failed' });
          }
        }
      }
    },
    [data, office, change],
  );
  const remove = (fileId: string) =>
    change((now) => ({ ...now, attachments: now.attachments.filter((file) => file.fileId !== fileId) }));
  return { add, remove, trouble };
};
