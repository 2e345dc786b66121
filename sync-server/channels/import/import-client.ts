import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { apiError } from '#shared/contracts/sync-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { verdict } from '#shared/documents/verdict.ts';

/** The sync server will not take commands from us at all; the message says why and what to do. */
export class ImportRefused extends Error {}

/** What became of a command: judged, now or on an earlier run (`repeated`), or not taken as a command at all. */
const row = z.union([
  z.object({ id: z.string(), verdict, repeated: z.boolean() }),
  z.object({ id: z.string(), error: z.string(), reason: z.string() }),
]);
export type ImportRow = z.infer<typeof row>;
const answer = z.object({ rows: z.array(row) });
const tries = 8;

/** Where commands go, and as whom. */
export interface ImportDoor {
  /** Origin of the sync server, no slash at the end. */
  url: string;
  /** Server administrator, `name:password`. */
  admin: string;
}

/** Sends up to 500 commands and returns what became of each, by command id. */
export type SendCommands = (commands: readonly Command[]) => Promise<ReadonlyMap<string, ImportRow>>;

const reasonOf = async (response: Response): Promise<string> => {
  const body = apiError.safeParse(await response.json().catch(() => null));
  return body.success ? body.data.reason : response.statusText;
};

/** Waits and tries again while the server is away or busy; everything else is final. */
const post = async (door: ImportDoor, body: string): Promise<Response> => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${door.url}/import/commands`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(door.admin).toString('base64')}`,
      },
      body,
    }).catch(() => null);
    if (response?.ok === true) return response;
    if (response?.status === 401 || response?.status === 403)
      throw new ImportRefused(
        `The sync server at ${door.url} does not accept MAKTAB_ADMIN as its administrator.`,
      );
    if (response !== null && response.status < 500 && response.status !== 429)
      throw new ImportRefused(`The sync server refused: ${response.status} ${await reasonOf(response)}`);
    if (attempt === tries)
      throw new ImportRefused(
        response === null
          ? `No sync server answers at ${door.url}. Start it, or name it with --sync.`
          : `The sync server fails: ${response.status} ${await reasonOf(response)}`,
      );
    await pause(Math.min(4000, 125 * 2 ** attempt));
  }
};

/** A sender for this door. Throws {@link ImportRefused}; sending the same commands again is safe. */
export const sendTo =
  (door: ImportDoor): SendCommands =>
  async (commands) => {
    const response = await post(door, JSON.stringify({ commands }));
    const { rows } = answer.parse(await response.json());
    return new Map(rows.map((judged) => [judged.id, judged]));
  };
