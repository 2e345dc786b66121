import { z } from 'zod';
import type { Command } from '#shared/workflow/command.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { type Verdict, verdict } from '#shared/documents/verdict.ts';
import { refusedDatabase } from '../policy/databases.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What is kept of one sender's refused commands, so that none of them is a way to fill the disk. Bytes of JSON. */
export const keptOfSender = { count: 500, bytes: 8 * 1024 * 1024 } as const;

/** A refused command beside its verdict, with its sender's and nobody else's: its id takes no one's place. */
export const refusedCommand = z.object({
  _id: z.string(),
  kind: z.literal('refused-command'),
  sender: z.string(),
  requestId: z.string(),
  at: instant,
  command: commandSchema,
  verdict,
});
/** What is kept of a sender, oldest first. One document a sender; it goes with the commands in one transaction. */
export const refusedTally = z.object({
  _id: z.string(),
  kind: z.literal('refused-tally'),
  kept: z.array(z.object({ id: z.string(), bytes: z.int(), at: instant })),
});
type Kept = z.infer<typeof refusedTally>['kept'];

/** Where a sender's refused command is kept; a command's are neighbours, whoever sent them. No command's id has a space. */
export const refusedId = (commandId: string, sender: string): string => `${commandId} ${sender}`;

/** A stored document as a refused command; null when it is none. */
export const readRefused = (document: unknown): { command: Command; verdict: Verdict } | null =>
  refusedCommand.safeParse(document).data ?? null;

/** How many of the oldest have to go. */
const surplusOf = (kept: Kept): number => {
  let bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
  let surplus = Math.max(0, kept.length - keptOfSender.count);
  for (const [n, each] of kept.entries()) {
    if (n >= surplus && bytes <= keptOfSender.bytes) break;
    bytes -= each.bytes;
    surplus = Math.max(surplus, n + 1);
  }
  return surplus;
};

/** What was said when this sender sent a command of this id that was refused; null when there is none (any more). */
export const recallRefused = async (work: UnitOfWork, commandId: string, sender: string) =>
  readRefused(await work.get(refusedDatabase, refusedId(commandId, sender)));

/** Keeps a refused command with its sender's, and lets the oldest go that are too many. */
export const keepRefused = async (
  work: UnitOfWork,
  command: Command,
  said: Verdict,
  { sender, now }: { sender: string; now: Instant },
): Promise<void> => {
  const tallyId = `of ${sender}`;
  const stored = refusedTally.safeParse(await work.get(refusedDatabase, tallyId)).data;
  const id = refusedId(command._id, sender);
  const document = { _id: id, kind: 'refused-command', sender, requestId: command.requestId, at: now };
  const bytes = Buffer.byteLength(JSON.stringify(command));
  const kept: Kept = [...(stored?.kept ?? []).filter((each) => each.id !== id), { id, bytes, at: now }];
  const surplus = surplusOf(kept);
  work.put(refusedDatabase, { ...document, command, verdict: said });
  work.put(refusedDatabase, { _id: tallyId, kind: 'refused-tally', kept: kept.slice(surplus) });
  for (const gone of kept.slice(0, surplus)) {
    await work.get(refusedDatabase, gone.id);
    work.remove(refusedDatabase, gone.id);
  }
};
