import { setImmediate as breathe } from 'node:timers/promises';
import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import { normaliseCin } from '#shared/domain/identification/cin.ts';
import { type Agreement, decideLink, type LinkDecision } from '#shared/domain/identification/link.ts';
import { compareNames, readName } from '#shared/domain/identification/names/compare-names.ts';
import { NameIndex } from '#shared/domain/identification/names/name-index.ts';
import { phoneKey } from '#shared/domain/identification/phone.ts';
import { databaseOf } from '#sync-server/policy/databases.ts';
import type { ReferenceCache } from '#sync-server/reference/reference-cache.ts';
import type { DocumentStore } from '#sync-server/storage/document-store.ts';

/** What a file is compared by. */
interface Kept {
  office: string;
  citizenId: string;
  name: string;
  phone: string;
  paper: string;
}
/** A file that may be of the same person, and why. */
export interface LikelyFile extends LinkDecision {
  office: string;
  citizenId: string;
}
const perPage = 500;
const mostFound = 10;

/** Who has what: files by a number. */
class Holders {
  readonly #by = new Map<string, Set<string>>();
  add(number: string, key: string): void {
    if (number !== '') this.#by.set(number, (this.#by.get(number) ?? new Set()).add(key));
  }
  delete(number: string, key: string): void {
    const holders = this.#by.get(number);
    holders?.delete(key);
    if (holders?.size === 0) this.#by.delete(number);
  }
  of(number: string): ReadonlySet<string> {
    return this.#by.get(number) ?? new Set();
  }
}
const agreementOf = (one: string, other: string): Agreement =>
  one === '' || other === '' ? 'unknown' : one === other ? 'same' : 'other';
const keptOf = ({ _id, office, name, phone, paper }: CitizenDocument): Kept => ({
  ...{ office, citizenId: _id, name },
  phone: phone === null ? '' : phoneKey(phone),
  paper: paper === null ? '' : `${paper.type} ${normaliseCin(paper.number)}`,
});
const isOneName = (one: string, other: string): boolean => {
  const [a, b] = [readName(one), readName(other)];
  return compareNames(a, b) !== null || compareNames(b, a) !== null;
};

/**
 * The files of the whole city, by what a person is recognised by. In memory and made from the files: what is erased there is gone here.
 * It reads on from where it was before it is asked.
 */
export class IdentityIndex {
  readonly #files = new Map<string, Kept>();
  readonly #phones = new Holders();
  readonly #papers = new Holders();
  readonly #names = new NameIndex();
  readonly #positions = new Map<string, string>();
  #reading: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly parts: { store: DocumentStore; reference: ReferenceCache }) {}

  /** Reads what has changed since; resolves when all is there. */
  catchUp(): Promise<void> {
    const read = this.#reading.then(() => this.#read());
    this.#reading = read.catch(() => undefined);
    return read;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#reading;
  }

  /** Files of others' ids that may be of the person of this one, the surest first. */
  like(file: CitizenDocument): LikelyFile[] {
    const asked = keptOf(file);
    const namesakes = this.#names.find(asked.name);
    const keys = new Set([
      ...this.#papers.of(asked.paper),
      ...this.#phones.of(asked.phone),
      ...namesakes.keys(),
    ]);
    const found = [...keys].flatMap((key): LikelyFile[] => {
      const other = this.#files.get(key);
      if (!other || other.citizenId === asked.citizenId) return [];
      const decision = decideLink({
        paper: agreementOf(asked.paper, other.paper),
        phone: agreementOf(asked.phone, other.phone),
        name: namesakes.has(key) || isOneName(asked.name, other.name) ? 'same' : 'other',
        files: this.#files.size,
        // Of others: the file that is asked about is one of them.
        withPaper: this.#papers.of(asked.paper).size - 1,
        withPhone: this.#phones.of(asked.phone).size - 1,
        withName: namesakes.size - 1,
      });
      return decision.band === 'new'
        ? []
        : [{ ...decision, office: other.office, citizenId: other.citizenId }];
    });
    const rank = ({ band, bits }: LikelyFile) => bits + (band === 'linked' ? 1000 : 0);
    return found.sort((a, b) => rank(b) - rank(a)).slice(0, mostFound);
  }

  async #read(): Promise<void> {
    for (const { code } of this.parts.reference.data.offices.offices)
      while (!this.#isStopped && !(await this.#page(code))) await breathe();
  }

  /** True when it was the last. */
  async #page(office: string): Promise<boolean> {
    const page = await this.parts.store.readChanges(databaseOf('citizens', office), {
      since: this.#positions.get(office) ?? '0',
      limit: perPage,
      includeDocuments: true,
    });
    for (const { id, deleted, json } of page.rows) {
      const file = deleted ? null : citizenDocument.safeParse(JSON.parse(json ?? 'null')).data;
      this.#set(`${office}/${id}`, file ? keptOf(file) : null);
    }
    this.#positions.set(office, page.lastSeq);
    return page.pending === 0;
  }

  #set(key: string, file: Kept | null): void {
    const before = this.#files.get(key);
    if (before) {
      this.#phones.delete(before.phone, key);
      this.#papers.delete(before.paper, key);
    }
    if (!file) {
      this.#files.delete(key);
      this.#names.delete(key);
      return;
    }
    this.#files.set(key, file);
    this.#phones.add(file.phone, key);
    this.#papers.add(file.paper, key);
    if (before?.name !== file.name) this.#names.set(key, file.name);
  }
}
