/**
 * People work while the server is busy, in a process of their own: every 150 ms one reads what has changed or sends a note,
 * over HTTP, whether or not the one before has been answered, until standard input ends. Prints how long each took, ms.
 */
import { z } from 'zod';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import { aCommand } from '#test/people/commands.ts';

const [url = '', authorization = '', requestId = '', by = '', doneAt = ''] = process.argv.slice(2);
const everyMs = 150;
const headers = { authorization, 'content-type': 'application/json' };
const rows = z.array(z.looseObject({ ok: z.boolean().optional() }));
const times: { reads: number[]; writes: number[] } = { reads: [], writes: [] };
let isOver = false;
process.stdin.resume().once('end', () => {
  isOver = true;
});

const read = async (): Promise<void> => {
  const answer = await fetch(`${url}/db/requests/_changes?include_docs=true&limit=10&since=0`, { headers });
  if (!answer.ok) throw new Error(`_changes: ${String(answer.status)}`);
  await answer.text();
};
const write = async (n: number): Promise<void> => {
  const note = aCommand(
    { type: 'note', body: 'vu' },
    { _id: `cmd-bench-${String(process.pid)}-${String(n)}`, requestId, by, doneAt, desk: noDesk },
  );
  const answer = await fetch(`${url}/db/commands/_bulk_docs`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ docs: [note], deskId: null }),
  });
  if (!answer.ok || !rows.parse(await answer.json()).every(({ ok }) => ok))
    throw new Error(`a note was not taken: ${String(answer.status)}`);
};

process.stdout.write('ready\n');
/** Not one after the other: whoever waits does not keep the next from asking. */
const asked: Promise<void>[] = [];
for (let n = 0; !isOver; n += 1) {
  const start = performance.now();
  const kind = n % 2 === 0 ? 'reads' : 'writes';
  const call = kind === 'reads' ? read() : write(n);
  asked.push(call.then(() => void times[kind].push(performance.now() - start)));
  await new Promise((resolve) => setTimeout(resolve, everyMs));
}
await Promise.all(asked);
process.stdout.write(`${JSON.stringify(times)}\n`);
