import { useCallback } from 'react';
import { type AttachmentRef, largestFile } from '#shared/documents/attachment.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { storableLine } from '#shared/documents/storable.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { fileKind } from '#renderer/parts/files/file-kind.ts';
import { fileMessages } from '#renderer/parts/files/messages.ts';
import { requestMessages } from './messages.ts';

const maxName = 200;

/** Keeps files on this PC, then attaches them to the request in one command. What cannot be kept is said by name. */
export const useAttach = (request: Pick<RequestDocument, '_id' | 'office'>) => {
  const { data } = useDesk();
  const { t } = useWords(requestMessages, fileMessages);
  const toast = useToast();
  const submit = useCommands();
  const { _id, office } = request;
  return useCallback(
    async (files: readonly File[]) => {
      const kept: AttachmentRef[] = [];
      for (const file of files) {
        const name = storableLine(file.name).slice(-maxName) || 'image.png';
        if (file.size > largestFile) {
          toast(t('request.files.too-big', { name }), { tone: 'problem' });
          continue;
        }
        try {
          const kind = await fileKind(file, name);
          if ('refused' in kind) {
            toast(t(`file.${kind.refused}`, { name }), { tone: 'problem' });
            continue;
          }
          kept.push(await data.addFile(new File([file], name, kind), name, office));
        } catch {
          toast(t('request.files.failed', { name }), { tone: 'problem' });
        }
      }
      if (kept.length > 0) await submit([_id], { type: 'attach', attachments: kept });
    },
    [data, office, _id, submit, t, toast],
  );
};
