/** What a person's desks may keep here. PouchDB's checkpoints are a few hundred bytes, one a profile. */
export const checkpointBudget = { bytes: 16 * 1024, ofPerson: 20, ofAll: 16 * 1024 * 1024 };

/** Where replications of files stand, in memory: lost, a desk only asks again which files are there. The longest unused go first. */
export class Checkpoints {
  /** By person and name, in order of use. */
  readonly #kept = new Map<string, { personId: string; text: string }>();
  #size = 0;

  find(personId: string, name: string): unknown {
    const key = JSON.stringify([personId, name]);
    const found = this.#kept.get(key);
    if (!found) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return JSON.parse(found.text) as unknown;
  }

  /** `document`: as large as the door lets in, {@link checkpointBudget}`.bytes`. */
  put(personId: string, name: string, document: unknown): void {
    const text = JSON.stringify(document ?? null);
    const key = JSON.stringify([personId, name]);
    this.#drop(key);
    this.#kept.set(key, { personId, text });
    this.#size += text.length;
    const own = [...this.#kept].filter(([, kept]) => kept.personId === personId);
    if (own.length > checkpointBudget.ofPerson && own[0]) this.#drop(own[0][0]);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= checkpointBudget.ofAll) break;
      this.#drop(oldest);
    }
  }

  /** Characters kept. */
  get size(): number {
    return this.#size;
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.text.length ?? 0;
    this.#kept.delete(key);
  }
}
