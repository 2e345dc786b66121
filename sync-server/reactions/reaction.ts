import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Instant } from '#shared/documents/time.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { derivedId } from '../derived-id.ts';
import type { UsualDays } from '../learning/usual-days.ts';
import type { Outgoing } from '../mail/outgoing.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { Spots } from './spots.ts';

/** What reactions may look at. */
export interface ReactionParts {
  store: DocumentStore;
  reference: ReferenceCache;
  clock: () => Instant;
  spots: Spots;
  usualDays: Pick<UsualDays, 'of'>;
  outgoing: Outgoing;
  audit: Pick<AuditLog, 'append'>;
  /** Whether e-mails leave, and whether replies to them are read. */
  mail: { leaves: boolean; comesBack: boolean };
  /** Something an administrator should know. Nothing personal. */
  warn: (facts: Record<string, unknown>, what: string) => void;
}

/**
 * What the server does of itself after a request has changed. It may be asked twice about the same change, or once about
 * several: it looks at the request as it is, and what it does has an identity of its own, so that doing it again does nothing.
 */
export interface Reaction {
  name: string;
  react: (request: RequestDocument, parts: ReactionParts) => Promise<readonly Command[]>;
}

/** What follows from how a request stands. `names` tell the command from every other: the same ones make the same command. */
export const commandThatFollows = (
  request: RequestDocument,
  body: CommandBody,
  now: Instant,
  ...names: readonly string[]
): Command => systemCommand(derivedId('sys', 'system', request._id, ...names), request, body, now);
