import type { Instant } from '#shared/documents/time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { telephoneDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError, type StoredDocument } from '#sync-server/storage/document-store.ts';
import { heardOf, markedAt, type StoredCall, callStateOf, storedCall } from './call.ts';
import type { CallEvent } from './read-event.ts';

/** As long as a call is known, ms: a caller who is not reached in a month will have written or come. */
const keptMs = 30 * 24 * 3_600_000;
const most = 500;
const triesOfWrite = 5;

const readAll = (documents: readonly (StoredDocument | null)[]): StoredCall[] =>
  documents.flatMap((document) => storedCall.safeParse(document).data ?? []);

/** The calls of the last weeks. */
export class Calls {
  private constructor(
    private readonly store: DocumentStore,
    private readonly clock: () => Instant,
  ) {}

  static async over(store: DocumentStore, clock: () => Instant): Promise<Calls> {
    await store.ensureDatabase(telephoneDatabase);
    for (const fields of [
      ['kind'],
      ['open'],
      ['toReturn', 'office'],
      ['number'],
      ['startedAt'],
      ['owner', 'day'],
    ])
      await store.ensureIndex(telephoneDatabase, fields);
    return new Calls(store, clock);
  }

  /** Takes in what an exchange tells. @returns the call before and after */
  async hear(
    event: CallEvent,
    { exchange, office }: { exchange: string; office: string },
  ): Promise<{ before: StoredCall | null; after: StoredCall }> {
    const id = derivedId('call', exchange, event.callId);
    const heard = await this.#change(id, (before) =>
      heardOf(before, event, { id, exchange, office, now: this.clock() }),
    );
    if (heard.after.answeredAt !== null && (heard.before === null || heard.before.answeredAt === null))
      await this.#returned(heard.after);
    return heard;
  }

  /** Those going on. */
  async goingOn(): Promise<StoredCall[]> {
    return this.#stillOpen();
  }

  /** Those of an office that nobody answered or rang back. */
  async missed(office: string): Promise<StoredCall[]> {
    await this.#stillOpen();
    return readAll(await this.store.findByFields(telephoneDatabase, { toReturn: 1, office }, most));
  }

  /** Those a telephone answered today. */
  async answeredAt(telephone: string): Promise<StoredCall[]> {
    const today = { owner: telephone, day: localDay(this.clock()) };
    return readAll(await this.store.findByFields(telephoneDatabase, today, most));
  }

  async find(id: string): Promise<StoredCall | null> {
    return storedCall.safeParse(await this.store.getDocument(telephoneDatabase, id)).data ?? null;
  }

  /** Somebody takes a missed call to ring back. @throws StoreError 409 when a colleague has it, 404 when there is nothing to return */
  async take(id: string, person: string): Promise<StoredCall> {
    const { after } = await this.#change(id, (call) => {
      if (!call || call.toReturn === 0) throw new StoreError(404, 'not_found', 'Nothing to return here.');
      if (call.takenBy !== null && call.takenBy !== person)
        throw new StoreError(409, 'conflict', 'A colleague has taken it.');
      return { ...call, takenBy: person };
    });
    return after;
  }

  /** Forgets the calls of before the last weeks. @returns how many */
  async forget(): Promise<number> {
    const limit = new Date(Date.parse(this.clock()) - keptMs).toISOString();
    const old = readAll(await this.store.readUpTo(telephoneDatabase, 'startedAt', limit, 20_000));
    const gone = old.map(({ _id, _rev = '' }) => ({ _id, _rev, _deleted: true }));
    await this.store.writeDocuments(telephoneDatabase, gone);
    return gone.length;
  }

  /** Somebody speaks with the number: what was missed of it is returned. */
  async #returned({ number, office }: StoredCall): Promise<void> {
    if (number === null) return;
    const found = readAll(await this.store.findByFields(telephoneDatabase, { number }, most));
    for (const call of found)
      if (call.toReturn === 1 && call.office === office)
        await this.#change(call._id, (now) => ({ ...(now ?? call), returnedAt: this.clock(), toReturn: 0 }));
  }

  /** Those going on, after the ones were marked anew whose end was never told. */
  async #stillOpen(): Promise<StoredCall[]> {
    const now = this.clock();
    const found = readAll(await this.store.findByFields(telephoneDatabase, { open: 1 }, most));
    const still: StoredCall[] = [];
    for (const call of found) {
      const state = callStateOf(call, now);
      if (state === 'ringing' || state === 'talking') still.push(call);
      else await this.#change(call._id, (again) => ({ ...(again ?? call), ...markedAt(again ?? call, now) }));
    }
    return still;
  }

  async #change(
    id: string,
    change: (call: StoredCall | null) => StoredCall,
  ): Promise<{ before: StoredCall | null; after: StoredCall }> {
    for (let left = triesOfWrite; ; left -= 1) {
      const before = await this.find(id);
      const after = change(before);
      const [outcome] = await this.store.writeDocuments(telephoneDatabase, [after]);
      if (outcome?.ok) return { before, after };
      if (left === 0 || outcome?.error !== 'conflict')
        throw new StoreError(503, 'service_unavailable', 'The call could not be written down.');
    }
  }
}
