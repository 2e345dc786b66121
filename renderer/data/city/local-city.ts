import { type Person, type ReferenceData, referenceDocument } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { putLegalTimeInForce } from '#shared/domain/deadlines/legal-time.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import { type KeptCollection, readAll, watchCollection } from '../store/database.ts';
import { Subscribers } from '../subscribers.ts';

/** The city as this desk knows it: as last synced, before that as shipped. And who sits here, with the rights of today. */
export class LocalCity {
  #reference: ReferenceData = buildReferenceData();
  #isSynced = false;
  readonly changed = new Subscribers();
  readonly #stop: Unsubscribe;

  private constructor(
    collection: KeptCollection,
    private readonly signedIn: Person,
    private readonly clock: Pick<DeskClock, 'now'>,
  ) {
    this.#stop = watchCollection(collection, (documents) => {
      for (const document of documents.values()) this.#take(document);
      this.changed.tell();
    });
  }

  static async open(
    collection: KeptCollection,
    signedIn: Person,
    clock: Pick<DeskClock, 'now'>,
  ): Promise<LocalCity> {
    const city = new LocalCity(collection, signedIn, clock);
    for (const document of await readAll(collection)) city.#take(document);
    return city;
  }

  get reference(): ReferenceData {
    return this.#reference;
  }

  /** null until the first sync has brought it. */
  get synced(): ReferenceData | null {
    return this.#isSynced ? this.#reference : null;
  }

  /** What time it is in the city, as well as this desk knows. */
  now(): Instant {
    return this.clock.now();
  }

  /** The person at this desk: rights change with the city's data and with time. */
  me(): Person {
    return personOn(this.#reference, this.signedIn.id, this.now()) ?? this.signedIn;
  }

  stop(): void {
    this.#stop();
  }

  #take(document: Record<string, unknown> | null): void {
    const read = referenceDocument.safeParse(document);
    if (!read.success) return;
    this.#reference = { ...this.#reference, [read.data.kind]: read.data };
    if (read.data.kind === 'calendar') putLegalTimeInForce(read.data.legalTime);
    this.#isSynced = true;
  }
}
