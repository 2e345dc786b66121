import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type FileRead, fileRead, beforeFirstRead } from '#shared/documents/file-read.ts';
import { readsAnswer } from '#shared/contracts/sync-api.ts';
import type { OwnStore } from '../own/own-store.ts';
import { isUnopened } from '../own/shelf.ts';
import type { NewRead } from '../contract/privacy.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { SyncServer } from '../server/sync-server.ts';

/** Doing the same again within this time is the same read. ms. */
const sameReadMs = 10 * 60_000;
const perCall = 200;
const end = 'end';

/** Where this store's chain of reads ends. */
const chainEnd = z.object({ chain: z.string(), n: z.int(), hash: z.string(), nonce: z.string() });

const hashOf = async (trace: FileRead): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(trace)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * Reads of citizens' files on this desk, until the server's audit log has them. Each names the one before, so that the server notices
 * what is changed, left out or told twice.
 */
export class ReadLog {
  readonly #lately = new Map<string, number>();

  constructor(
    private readonly own: Pick<OwnStore, 'shelf' | 'write'>,
    private readonly author: {
      person: string;
      storeId: string;
      code: DeskCode;
      clock: Pick<DeskClock, 'now'>;
    },
  ) {}

  /** Durable when it resolves. @returns whether it was a new one */
  async note(read: NewRead): Promise<boolean> {
    const at = this.author.clock.now();
    const now = performance.now();
    const key = [read.what, read.citizenId, read.requestId, read.words].join(' ');
    const isRepeated = read.what !== 'unmasked' && now - (this.#lately.get(key) ?? -Infinity) < sameReadMs;
    if (isRepeated) return false;
    this.#lately.set(key, now);
    await this.#alone(async () => {
      const before = await this.#end();
      const trace = fileRead.parse({
        _id: `acc-${uuid()}`,
        kind: 'access',
        schema: 1,
        ...read,
        by: this.author.person,
        desk: this.author.code.known,
        at,
        link: { chain: before.chain, n: before.n + 1, previous: before.hash, nonce: before.nonce },
      });
      const after = { ...before, n: before.n + 1, hash: await hashOf(trace) };
      await this.own.write([
        { shelf: 'traces', id: trace._id, value: trace },
        { shelf: 'chain', id: end, value: after },
      ]);
    });
    return true;
  }

  /** Somebody looks for people: that, and where, is noted; not whom, which would be one more list of names. */
  async noteSearch(where: 'citizens' | 'queue'): Promise<void> {
    await this.note({ citizenId: null, requestId: null, what: 'searched', purpose: null, words: where });
  }

  /** Sends what waits. @throws ServerTrouble */
  async drain(server: SyncServer): Promise<void> {
    for (;;) {
      const held = [...(await this.own.shelf('traces').all()).values()];
      const waiting = held.filter((trace) => !isUnopened(trace));
      const traces = waiting.sort((a, b) => placeOf(a) - placeOf(b)).slice(0, perCall);
      if (traces.length === 0) return;
      const init = { method: 'POST', body: JSON.stringify({ traces }) };
      const { taken, nonce } = await server.ask(readsAnswer, '/privacy/reads', init);
      if (taken.length === 0) return;
      await this.#alone(async () => {
        const writes = taken.map((id) => ({ shelf: 'traces' as const, id, value: null }));
        const now =
          nonce === undefined
            ? []
            : [{ shelf: 'chain' as const, id: end, value: { ...(await this.#end()), nonce } }];
        await this.own.write([...writes, ...now]);
      });
    }
  }

  async #end(): Promise<z.infer<typeof chainEnd>> {
    const kept = chainEnd.safeParse(await this.own.shelf('chain').get(end)).data;
    return kept ?? { chain: `chn-${uuid()}`, n: 0, hash: beforeFirstRead, nonce: '' };
  }

  /** Windows of one store make one chain. */
  #alone(work: () => Promise<void>): Promise<void> {
    return navigator.locks.request(`maktab-reads-${this.author.storeId}`, work);
  }
}

/** Reads of before there were chains come first. */
const placeOf = (trace: unknown): number => fileRead.safeParse(trace).data?.link?.n ?? 0;
