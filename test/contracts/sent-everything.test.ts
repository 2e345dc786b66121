import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Outbox } from '#renderer/data/outbox/outbox.ts';
import { notOpened } from '#renderer/data/own/shelf.ts';
import { deskFacts } from '#renderer/data/sync/desk-facts.ts';
import { syncStateOf } from '#renderer/data/sync/sync-state.ts';
import { waitingHere } from '#renderer/data/sync/waiting-here.ts';
import { sentAnswerOf } from '#renderer/screens/supervision/desks/sent-answer.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';
import { ownMemory } from '#test/people/own-memory.ts';

const few = fc.nat(3);
const here = fc.record({
  pending: few,
  accepted: few,
  refused: few,
  unreadable: few,
  unopened: few,
  leftBehind: few,
  files: few,
  refusedFiles: few,
  isKnown: fc.boolean(),
});
type Here = typeof here extends fc.Arbitrary<infer Value> ? Value : never;

/** A desk on which this is: what its header, its panel and the server are told. */
const toldOf = async (of: Here) => {
  const own = ownMemory();
  const shelf = own.shelf('outbox');
  const put = async (count: number, thing: (n: number) => unknown, name: string) =>
    shelf.put(new Map(Array.from({ length: count }, (_, n) => [`${name}-${String(n)}`, thing(n)])));
  const command = aCommand(aRegistration());
  const entryOf = (status: string, name: string) => (n: number) => ({
    command: { ...command, _id: `cmd-${name}-${String(n)}00000` },
    status,
    refusal: status === 'refused' ? { code: 'malformed', values: {} } : null,
    order: n,
  });
  for (const status of ['pending', 'accepted', 'refused'] as const)
    for (let n = 0; n < of[status]; n += 1) {
      const entry = entryOf(status, status)(n);
      await shelf.put(new Map([[entry.command._id, entry]]));
    }
  await put(of.unreadable, () => ({ command: { schema: 2 } }), 'newer');
  await put(of.unopened, () => notOpened, 'another-key');
  const outbox = await Outbox.open(own, of.leftBehind);
  const refused = Array.from({ length: of.refusedFiles }, () => null);
  const files = { isKnown: of.isKnown, summary: { count: of.files, refused } };
  const waiting = waitingHere({ outbox, files });
  const calm = { reading: null, link: null, sending: null, files: null, held: null, first: null };
  const profile = { deskId: () => Promise.resolve('dsk-0001') };
  return {
    header: syncStateOf({ ...calm, waiting, lastSyncAt: fixedNow }),
    panel: waiting,
    server: await deskFacts({ profile, outbox, files, version: '0' }),
  };
};

it('header, panel and server say the same of what has been sent, whatever is here, also while that is being read', async () => {
  await fc.assert(
    fc.asyncProperty(here, async (of) => {
      const { header, panel, server } = await toldOf(of);
      const left = of.pending + of.unreadable + of.unopened + of.leftBehind + of.files + of.refusedFiles;
      if (!of.isKnown) {
        // Nobody knows yet: nobody says that nothing waits, and the server is told nothing.
        expect([header.kind, panel, server]).toEqual(['starting', null, null]);
        return;
      }
      expect(header.kind === 'idle').toBe(left === 0);
      expect(panel?.total).toBe(left);
      const heard = server && { at: fixedNow, state: server.state };
      expect(sentAnswerOf({ code: 'A0', person: 'per-1', heard }, fixedNow)).toBe(left === 0 ? 'yes' : 'no');
      expect((server?.state.pending ?? 0) + (server?.state.files ?? 0)).toBe(left);
      expect(server?.state.refused).toBe(of.refused);
    }),
  );
});
