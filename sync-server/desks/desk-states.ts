import { z } from 'zod';
import {
  deskLine,
  type DeskLine,
  type DesksAnswer,
  type DeskState,
  deskState,
} from '#shared/contracts/sync-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { deskCode } from '#shared/documents/desk-code.ts';
import { documentId } from '#shared/documents/text.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { maySupervise, visibleOffices } from '#shared/domain/access/may-see.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { Epoch } from '../storage/epoch.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';

const most = 10_000;
const tries = 20;

/** The last word of a person's store on a desk. Numbers only. */
const stateDocument = z.object({
  _id: z.string(),
  kind: z.literal('desk-state'),
  code: deskCode,
  person: documentId,
  at: instant,
  state: deskState,
});
/** A desk as registered, which may never have said anything. */
const deskDocument = z.object({ _id: z.templateLiteral(['desk:', deskCode]), firstPerson: documentId });

/** What waits on the desks, by their own word and the server's clock. */
export class DeskStates {
  #isReady: Promise<void> | null = null;

  constructor(
    private readonly store: DocumentStore,
    private readonly reference: ReferenceCache,
    private readonly clock: () => Instant,
    private readonly epoch: Epoch,
  ) {}

  /** Replaces what a person's store on a desk last said. */
  async note(code: string, personId: string, state: DeskState): Promise<void> {
    const _id = `desk-state:${code}:${personId}`;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = await this.store.getDocument(cityDatabase, _id);
      const document = {
        _id,
        ...(before?._rev === undefined ? {} : { _rev: before._rev }),
        kind: 'desk-state',
        code,
        person: personId,
        at: this.clock(),
        state,
      };
      try {
        await this.store.transact([{ database: cityDatabase, document }]);
        return;
      } catch (error) {
        if (!(error instanceof StoreError && error.status === 409)) throw error;
      }
    }
    throw new StoreError(503, 'service_unavailable', 'The desk says too much at once; try again.');
  }

  /** The desks of people all of whose offices the asker supervises, longest unheard of first. */
  async seenBy(asker: Person): Promise<DesksAnswer> {
    this.#isReady ??= this.store.ensureIndex(cityDatabase, ['kind']);
    await this.#isReady;
    const [states, desks] = await Promise.all([
      this.store.findByFields(cityDatabase, { kind: 'desk-state' }, most),
      this.store.findByFields(cityDatabase, { kind: 'desk' }, most),
    ]);
    const heard = states.flatMap((document): DeskLine[] => {
      const read = stateDocument.safeParse(document).data;
      return read
        ? [{ code: read.code, person: read.person, heard: { at: read.at, state: read.state } }]
        : [];
    });
    const spoken = new Set(heard.map(({ code }) => code));
    const silent = desks.flatMap((document): DeskLine[] => {
      const read = deskDocument.safeParse(document).data;
      const code = read?._id.slice('desk:'.length) ?? '';
      return read && !spoken.has(code) ? [{ code, person: read.firstPerson, heard: null }] : [];
    });
    const lines = [...heard, ...silent]
      .filter(({ person }) => this.#supervises(asker, person))
      .sort((a, b) => ((a.heard?.at ?? '') < (b.heard?.at ?? '') ? -1 : 1));
    const { because, since } = this.epoch;
    const restored = because === 'restored' ? since : null;
    return { now: this.clock(), desks: z.array(deskLine).parse(lines), restored };
  }

  #supervises(asker: Person, personId: string): boolean {
    const { people, offices } = this.reference.data;
    const known = people.people.find(({ id }) => id === personId);
    const worksIn = known ? visibleOffices(known, offices) : [];
    return worksIn.length > 0 && worksIn.every((office) => maySupervise(asker, office));
  }
}
