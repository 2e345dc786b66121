import { setImmediate as turn } from 'node:timers/promises';
import type { AuditVerification } from '#shared/contracts/audit-api.ts';
import type { Instant } from '#shared/documents/time.ts';
import { auditDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { AnchorTargets } from './anchoring.ts';
import { readAnchorFiles } from './anchor-files.ts';
import type { AuditLog } from './audit-log.ts';
import type { AuditVerdict } from './verify.ts';

const perPage = 200;

const told = (verdict: AuditVerdict): AuditVerification['found'] =>
  verdict.kind === 'broken'
    ? verdict
    : {
        kind: 'sound',
        entries: verdict.entries,
        unknown: verdict.unknown.map((one) => ({
          kind: one.kind,
          entries: 'entries' in one ? one.entries : 0,
        })),
      };

/** Walks the chain, one walk at a time, with the heads that were noted in the folder of another machine. */
export class Verification {
  last: AuditVerification | null = null;
  #walk: Promise<AuditVerification> | null = null;

  constructor(
    private readonly parts: {
      store: DocumentStore;
      audit: AuditLog;
      clock: () => Instant;
      folder: AnchorTargets['folder'];
      warn: (error: unknown) => void;
    },
  ) {}

  /** Joins the walk that is under way, if one is. */
  run(): Promise<AuditVerification> {
    return (this.#walk ??= this.#run().finally(() => {
      this.#walk = null;
    }));
  }

  async #run(): Promise<AuditVerification> {
    const { store, audit, clock } = this.parts;
    const check = audit.check(await this.#anchors());
    for (let after: string | null = null, isWhole = true; isWhole;) {
      const documents = await store.readById(auditDatabase, after, perPage);
      for (const document of documents)
        if (document._id.startsWith('a-')) isWhole = isWhole && check.take(document);
      after = documents.at(-1)?._id ?? null;
      if (after === null) break;
      await turn();
    }
    this.last = { at: clock(), found: told(check.verdict()) };
    return this.last;
  }

  async #anchors() {
    const { folder, warn } = this.parts;
    if (folder === null) return [];
    try {
      return (await readAnchorFiles(folder)).anchors;
    } catch (error) {
      warn(error);
      return [];
    }
  }
}
