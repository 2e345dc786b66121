import { z } from 'zod';
import type { Instant } from '#shared/documents/time.ts';
import type { Mailer } from '../mail/mailer.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { AuditLog } from './audit-log.ts';
import { anchor } from './anchor.ts';
import { anchorMail } from './anchor-mail.ts';
import { writeAnchorFile } from './anchor-files.ts';

/** What became of a day's anchor. */
const anchoringState = z.object({
  _id: z.string(),
  _rev: z.string().exactOptional(),
  kind: z.literal('audit-anchoring'),
  schema: z.literal(1),
  anchor,
  isFiled: z.boolean(),
  isMailed: z.boolean(),
});
type AnchoringState = z.infer<typeof anchoringState>;

/** Where heads of the log go, out of this server's reach. */
export interface AnchorTargets {
  /** Folder that another machine keeps; null: none. */
  folder: string | null;
  /** The data-protection officer's address; null: none. */
  officer: string | null;
}

/** Parts that anchoring needs. */
export interface AnchoringParts {
  store: DocumentStore;
  audit: AuditLog;
  clock: () => Instant;
  places: AnchorTargets;
  /** null: no mail server is connected. */
  mailer: Mailer | null;
  warn: (error: unknown) => void;
}

/** The day's state, made by whichever process comes first; null while the log is empty. */
const stateOf = async ({ store, audit, clock }: AnchoringParts): Promise<AnchoringState | null> => {
  const _id = `audit-anchoring:${clock().slice(0, 10)}`;
  const found = await store.getDocument(cityDatabase, _id);
  if (found) return anchoringState.parse(found);
  const head = await audit.head();
  if (head.seq === 0) return null;
  const made: AnchoringState = {
    _id,
    kind: 'audit-anchoring',
    schema: 1,
    anchor: { kind: 'maktab-audit-anchor', schema: 1, at: clock(), ...head },
    isFiled: false,
    isMailed: false,
  };
  await store.writeDocuments(cityDatabase, [made]);
  const kept = await store.getDocument(cityDatabase, _id);
  return kept && anchoringState.parse(kept);
};

/** Takes the day's head to the places that have not got it yet. What fails is told to `warn` and tried at the next call. */
export const anchorToday = async (parts: AnchoringParts): Promise<void> => {
  const { store, audit, clock, places, mailer, warn } = parts;
  const { folder, officer } = places;
  if (folder === null && officer === null) return;
  const state = await stateOf(parts);
  if (!state) return;
  const day = clock().slice(0, 10);
  const attempt = async (isWanted: boolean, isDone: boolean, act: () => Promise<unknown>) => {
    if (!isWanted || isDone) return isDone;
    try {
      await act();
      return true;
    } catch (error) {
      warn(error);
      return false;
    }
  };
  const isFiled = await attempt(folder !== null, state.isFiled, () =>
    writeAnchorFile(folder ?? '', day, state.anchor),
  );
  const isMailed = await attempt(officer !== null && mailer !== null, state.isMailed, () =>
    (mailer as Mailer).send(anchorMail(state.anchor, day, officer ?? '')),
  );
  if (isFiled === state.isFiled && isMailed === state.isMailed) return;
  await store.writeDocuments(cityDatabase, [{ ...state, isFiled, isMailed }]);
  const { seq } = state.anchor;
  const facts = { seq: String(seq), filed: String(isFiled), mailed: String(isMailed) };
  await audit.append({ what: 'log-anchored', by: null, facts });
};
