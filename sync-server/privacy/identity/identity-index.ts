import { setImmediate as breathe } from 'node:timers/promises';
import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
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
  phones: readonly string[];
  emails: readonly string[];
  paper: string;
  /** Of phones and addresses, those that were proved. */
  proved: readonly string[];
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
  /** How many have the commonest of these numbers that the other has too: what agrees by chance most easily. */
  most(numbers: readonly string[], other: readonly string[]): number {
    return Math.max(0, ...numbers.filter((each) => other.includes(each)).map((each) => this.of(each).size));
  }
}
const paperAgreement = (one: string, other: string): Agreement =>
  one === '' || other === '' ? 'unknown' : one === other ? 'same' : 'other';
/** Of several numbers one that both have says that they agree. */
const agreementOf = (one: readonly string[], other: readonly string[]): Agreement => {
  if (one.length === 0 || other.length === 0) return 'unknown';
  return one.some((each) => other.includes(each)) ? 'same' : 'other';
};
const none: readonly string[] = [];
const distinct = (texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? none : [...new Set(texts)];
const keptOf = ({ _id, office, name, contacts, paper }: CitizenDocument): Kept => {
  const numbered = contacts.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp');
  const written = contacts.filter(({ kind }) => kind === 'email');
  const numberOf = ({ value }: ContactPoint) => phoneKey(value);
  const addressOf = ({ value }: ContactPoint) => value.toLowerCase();
  const isProved = ({ verified }: ContactPoint) => verified !== null;
  return {
    ...{ office, citizenId: _id, name },
    phones: distinct(numbered.map(numberOf)),
    emails: distinct(written.map(addressOf)),
    paper: paper === null ? '' : `${paper.type} ${normaliseCin(paper.number)}`,
    proved: distinct([
      ...numbered.filter(isProved).map(numberOf),
      ...written.filter(isProved).map(addressOf),
    ]),
  };
};
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
  readonly #emails = new Holders();
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
      ...asked.phones.flatMap((number) => [...this.#phones.of(number)]),
      ...asked.emails.flatMap((address) => [...this.#emails.of(address)]),
      ...namesakes.keys(),
    ]);
    const found = [...keys].flatMap((key): LikelyFile[] => {
      const other = this.#files.get(key);
      if (!other || other.citizenId === asked.citizenId) return [];
      const decision = decideLink({
        paper: paperAgreement(asked.paper, other.paper),
        phone: agreementOf(asked.phones, other.phones),
        email: agreementOf(asked.emails, other.emails),
        isProved: asked.proved.some((each) => other.proved.includes(each)),
        name: namesakes.has(key) || isOneName(asked.name, other.name) ? 'same' : 'other',
        files: this.#files.size,
        // Of others: the file that is asked about is one of them.
        withPaper: this.#papers.of(asked.paper).size - 1,
        withPhone: this.#phones.most(asked.phones, other.phones) - 1,
        withEmail: this.#emails.most(asked.emails, other.emails) - 1,
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
      for (const number of before.phones) this.#phones.delete(number, key);
      for (const address of before.emails) this.#emails.delete(address, key);
      this.#papers.delete(before.paper, key);
    }
    if (!file) {
      this.#files.delete(key);
      this.#names.delete(key);
      return;
    }
    this.#files.set(key, file);
    for (const number of file.phones) this.#phones.add(number, key);
    for (const address of file.emails) this.#emails.add(address, key);
    this.#papers.add(file.paper, key);
    if (before?.name !== file.name) this.#names.set(key, file.name);
  }
}
