import type { RequestDocument } from '#shared/workflow/request.ts';
import type { StoredDocument } from '../storage/document-store.ts';

/**
 * Whether a file came to a request with who sent it, or was moved there by a command that the server judged. Whoever writes a
 * stranger's file into a request of their own has not brought it.
 */
export const isBrought = (request: RequestDocument, file: StoredDocument): boolean =>
  request.events.some(({ by, body }) => {
    const files = [
      ...('attachments' in body ? body.attachments : []),
      ...('proof' in body && body.proof ? [body.proof] : []),
    ];
    const isThis = files.some(({ fileId }) => fileId === file._id);
    return isThis && (body.type === 'attachment-received' || by === file['by']);
  });
