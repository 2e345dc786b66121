import { z } from 'zod';
import { documentId } from '#shared/documents/text.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';

/** The name under which a thing on a shelf of a desk's own store is sealed. */
export const ownPieceName = (shelf: string, id: string): string => `own ${shelf} ${id}`;
/** The name under which a file that waits on a desk is sealed. */
export const filePieceName = (id: string, part: 'content' | 'facts'): string => `${id} ${part}`;

/** Most acts in one call, and most characters of one in base64. */
export const mostSealedEntries = 200;
const sealedAct = z.object({ id: documentId, bytes: z.string().min(1).max(200_000) });
export type SealedAct = z.infer<typeof sealedAct>;

/** The server's sealed copy of the key of a local store, as it lies on the PC. */
const sealedCopy = z.string().min(1).max(2000);

/** `POST /sealed-work/entries`: what somebody put out has left unsent on a PC, as it is sealed there (base64). */
export const sealedEntriesBody = z.object({
  sealed: sealedCopy,
  entries: z.array(sealedAct).max(mostSealedEntries),
});
/**
 * What of it belongs to offices that the asker answers for. `taken`: the same thing marked as taken over, sealed again, to be put in
 * its place. `withheld`: how many others there are.
 */
export const sealedEntriesAnswer = z.object({
  entries: z.array(
    z.object({
      command: commandSchema,
      status: z.enum(['pending', 'accepted', 'refused', 'taken-over']),
      taken: z.string(),
    }),
  ),
  withheld: z.int().min(0),
});
export type SealedEntriesAnswer = z.infer<typeof sealedEntriesAnswer>;

/** `POST /sealed-work/files`: a file that one of these acts names, as it is sealed on the PC (base64). */
export const sealedFileBody = z.object({
  sealed: sealedCopy,
  entry: sealedAct,
  fileId: documentId,
  facts: z.string().max(10_000),
  content: z.string().max(36 * 1024 * 1024),
});
export const sealedFileAnswer = z.object({ type: z.string(), content: z.string() });
