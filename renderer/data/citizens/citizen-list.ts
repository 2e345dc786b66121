import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import { contactsSaid } from '#shared/domain/contacts/contacts-in.ts';
import type { Command } from '#shared/workflow/command.ts';
import { NameIndex } from '#shared/domain/identification/names/name-index.ts';
import {
  citizenProbe,
  numberKeys,
  type NumberKeys,
  scoreFit,
} from '#shared/domain/identification/score-citizen.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import { type KeptCollection, watchCollection } from '../store/database.ts';
import { WholeRead } from '../store/whole-read.ts';
import { Subscribers } from '../subscribers.ts';
import { proposeSame, type SameProposal } from './propose-same.ts';

export interface FoundCitizen {
  citizen: CitizenDocument;
  score: number;
  because: string[];
}

/** The citizens this desk knows, in memory, with what they are found by. */
export class CitizenList {
  readonly #known = new Map<string, { citizen: CitizenDocument; keys: NumberKeys }>();
  readonly #names = new NameIndex();
  readonly changed = new Subscribers();
  readonly read: WholeRead;
  readonly #stop: Unsubscribe;

  private constructor(collection: KeptCollection) {
    this.read = new WholeRead(collection);
    this.#stop = watchCollection(collection, (documents) => {
      this.read.written(documents.keys());
      for (const [id, document] of documents) this.#set(id, document);
      this.changed.tell();
    });
  }

  /** Loads who is known (the many of a large office after it is open), and whom the commands that wait have brought in. */
  static async open(collection: KeptCollection, commands: readonly Command[]): Promise<CitizenList> {
    const citizens = new CitizenList(collection);
    const brought = () => {
      for (const command of commands) citizens.addFrom(command);
      return Promise.resolve();
    };
    await citizens.read.start(
      null,
      ({ id, doc, _deleted }) => citizens.#set(id, _deleted ? null : doc),
      brought,
    );
    await brought();
    return citizens;
  }

  /** Whom a command of this desk brings in, until the server's file arrives. */
  addFrom({ body, office, doneAt }: Command): void {
    if (!('complainant' in body) || !body.complainant || this.#known.has(body.complainant.citizenId)) return;
    const { channel: _channel, citizenId, ...facts } = body.complainant;
    const contacts = contactsSaid(facts, doneAt);
    this.#set(citizenId, {
      ...facts,
      _id: citizenId,
      kind: 'citizen',
      schema: 1,
      office,
      contacts,
      joins: [],
      requests: [],
      createdAt: doneAt,
      updatedAt: doneAt,
    });
  }

  of(citizenId: string): CitizenDocument | null {
    return this.#known.get(citizenId)?.citizen ?? null;
  }

  /** Files that may be the same person's, the surest first. */
  same(citizenId: string): SameProposal[] {
    const file = this.#known.get(citizenId);
    return file ? proposeSame(file, this.#known, new Set(this.#names.find(file.citizen.name).keys())) : [];
  }

  find(typed: string, limit: number, prints?: ReadonlySet<string>): FoundCitizen[] {
    const probe = citizenProbe(typed, prints);
    const names = probe.name ? this.#names.find(typed, true) : null;
    const isNumber = probe.digits + probe.email + probe.paper !== '' || probe.prints.size > 0;
    const found: FoundCitizen[] = [];
    for (const id of isNumber ? this.#known.keys() : (names?.keys() ?? [])) {
      const known = this.#known.get(id);
      const match = known && scoreFit(probe, known.keys, names?.get(id) ?? null);
      if (match) found.push({ citizen: known.citizen, ...match });
    }
    return found
      .sort((a, b) => b.score - a.score || (a.citizen.updatedAt < b.citizen.updatedAt ? 1 : -1))
      .slice(0, limit);
  }

  async stop(): Promise<void> {
    this.#stop();
    await this.read.stop();
  }

  #set(id: string, document: unknown): void {
    const read = citizenDocument.safeParse(document);
    if (!read.success) {
      this.#known.delete(id);
      this.#names.delete(id);
      return;
    }
    // Most writes to a file are a further request; the name stays.
    if (this.#known.get(id)?.citizen.name !== read.data.name) this.#names.set(id, read.data.name);
    this.#known.set(id, { citizen: read.data, keys: numberKeys(read.data) });
  }
}
