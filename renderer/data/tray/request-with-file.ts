import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { readAll } from '../store/database.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

/** The request that carries a file, as this desk knows it; null: none does. Reads every request when no waiting command names it. */
export const requestWithFile = async (
  fileId: string,
  { outbox, requests, database }: Pick<DeskParts, 'outbox' | 'requests' | 'database'>,
): Promise<RequestDocument | null> => {
  const waiting = outbox
    .entries()
    .find(
      ({ command: { body }, status }) =>
        status !== 'refused' &&
        'attachments' in body &&
        body.attachments.some((file) => file.fileId === fileId),
    );
  if (waiting) return (await requests.fold(waiting.command.requestId)).request;
  for (const document of await readAll(database.requests)) {
    const read = requestDocument.safeParse(document);
    if (read.success && read.data.attachments.some((file) => file.fileId === fileId)) return read.data;
  }
  return null;
};
