import type { AuditKey } from './audit-key.ts';
import { auditEntry, auditId, type AuditHead, nothingYet } from './entry.ts';
import { ErasedWords } from './erased-words.ts';
import { hashOpen, hashWhole, macOf } from './hash-entry.ts';

/** What a sound log does not prove, so that nobody takes it for proved. */
export type AuditUnknown =
  /** No head was noted elsewhere: who holds disk and key could have written it all anew. */
  | { kind: 'no-anchor' }
  /** So many entries are younger than the last noted head: others after them could have been cut off. */
  | { kind: 'after-anchor'; entries: number; since: number }
  /** So many entries at the beginning are of the form without a key. */
  | { kind: 'open-form'; entries: number }
  /** The words of so many entries were erased, as the log itself says: what they were is not known. */
  | { kind: 'words-erased'; entries: number }
  /** The key is not here: so many MACs were not checked. */
  | { kind: 'key-missing'; entries: number }
  /** So many entries bear the code of another key than the one here. */
  | { kind: 'other-key'; entries: number };

export type AuditFault =
  | 'missing'
  | 'unreadable'
  | 'changed'
  | 'words-changed'
  | 'words-missing'
  | 'no-mac'
  | 'wrong-mac'
  | 'not-as-noted'
  | 'head-missing';

/** What the verifier found. `head` is what to note elsewhere. */
export type AuditVerdict =
  | { kind: 'sound'; entries: number; head: AuditHead; unknown: readonly AuditUnknown[] }
  | { kind: 'broken'; at: number; why: AuditFault };

/** What the verifier goes by. */
export interface AuditProofs {
  key: AuditKey | null;
  /** Heads noted outside of the server. */
  anchors: readonly AuditHead[];
}

/** Walks the chain, document by document. */
export class ChainCheck {
  #head = nothingYet;
  #isKeyed = false;
  #fault: { at: number; why: AuditFault } | null = null;
  #open = 0;
  #keyless = 0;
  #otherKey = 0;
  readonly #words = new ErasedWords();
  readonly #noted: ReadonlyMap<number, readonly string[]>;

  constructor(private readonly proofs: AuditProofs) {
    const noted = new Map<number, string[]>();
    const pinned = proofs.key ? [...proofs.anchors, proofs.key.after] : proofs.anchors;
    for (const { seq, hash } of pinned) noted.set(seq, [...(noted.get(seq) ?? []), hash]);
    this.#noted = noted;
  }

  /** The next document as it is stored. False: the log is broken, and what follows does not matter. */
  take(document: unknown): boolean {
    if (this.#fault) return false;
    const seq = this.#head.seq + 1;
    const why = this.#judge(document, seq);
    if (why) this.#fault = { at: seq, why };
    return why === null;
  }

  verdict(): AuditVerdict {
    if (this.#fault) return { kind: 'broken', ...this.#fault };
    const unsaid = this.#words.unsaid();
    if (unsaid !== null) return { kind: 'broken', at: unsaid, why: 'words-missing' };
    const { seq } = this.#head;
    const highest = Math.max(0, ...this.#noted.keys());
    if (highest > seq) return { kind: 'broken', at: seq + 1, why: 'head-missing' };
    return { kind: 'sound', entries: seq, head: this.#head, unknown: this.#unknown(seq) };
  }

  #judge(document: unknown, seq: number): AuditFault | null {
    const read = auditEntry.safeParse(document);
    if (!read.success) return 'unreadable';
    const entry = read.data;
    if (entry.seq !== seq || entry._id !== auditId(seq)) return 'missing';
    const hash =
      entry.schema === 1 ? hashOpen(entry) : hashWhole(document as Readonly<Record<string, unknown>>);
    if (entry.previous !== this.#head.hash || entry.hash !== hash) return 'changed';
    const mac = this.#judgeMac(entry);
    if (mac) return mac;
    if (!this.#words.take(entry)) return 'words-changed';
    if (this.#noted.get(seq)?.some((noted) => noted !== hash)) return 'not-as-noted';
    this.#head = { seq, hash };
    return null;
  }

  #judgeMac(entry: (typeof auditEntry)['_output']): AuditFault | null {
    const { key } = this.proofs;
    if (entry.schema === 1) {
      this.#open += 1;
      return this.#isKeyed || (key && entry.seq > key.after.seq) ? 'no-mac' : null;
    }
    this.#isKeyed = true;
    if (!key) this.#keyless += 1;
    else if (entry.keyId === key.id) return entry.seal === macOf(entry.hash, key) ? null : 'wrong-mac';
    // What is younger than the key has to bear its MAC.
    else if (entry.seq > key.after.seq) return 'wrong-mac';
    else this.#otherKey += 1;
    return null;
  }

  #unknown(seq: number): AuditUnknown[] {
    const last = Math.max(0, ...this.proofs.anchors.map((anchor) => anchor.seq));
    return [
      ...(this.proofs.anchors.length === 0 ? [{ kind: 'no-anchor' } as const] : []),
      ...(last > 0 && last < seq
        ? [{ kind: 'after-anchor', entries: seq - last, since: last + 1 } as const]
        : []),
      ...(this.#open > 0 ? [{ kind: 'open-form', entries: this.#open } as const] : []),
      ...(this.#words.count > 0 ? [{ kind: 'words-erased', entries: this.#words.count } as const] : []),
      ...(this.#keyless > 0 ? [{ kind: 'key-missing', entries: this.#keyless } as const] : []),
      ...(this.#otherKey > 0 ? [{ kind: 'other-key', entries: this.#otherKey } as const] : []),
    ];
  }
}
