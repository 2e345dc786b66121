import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { Point } from '#shared/documents/place.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import type { RequestDocument, RequestTrace } from '#shared/workflow/request.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { QueueRow } from './queue.ts';
import type { Unsubscribe } from './unsubscribe.ts';

export type { NewRegistration };

/** A command of this desk, as stored in the outbox. */
export interface OutboxEntry {
  command: Command;
  status: 'pending' | 'accepted' | 'refused';
  refusal: Refusal | null;
}

/** A request as this desk sees it: what was done here and not yet confirmed laid over it. */
export interface LocalRequest {
  request: RequestDocument;
  /** Ids of events in `request.events` that the server has not confirmed. */
  pendingEventIds: string[];
  /** This desk's refused commands on this request, not yet dismissed. */
  refused: OutboxEntry[];
}

/** What local `decide()` said. When accepted the command is durable in the outbox. */
export type LocalVerdict =
  { accepted: true; commandId: string; requestId: string } | { accepted: false; refusal: Refusal };

/** What a new request would be about. */
export interface DuplicateProbe {
  category: string | null;
  point: Point | null;
  address: string;
  text: string;
}

export interface DuplicateCandidate {
  row: QueueRow;
  score: number;
  /** Codes: `same-category`, `near` (metres in `distance`), `same-address`, `recent`, `same-words`. */
  because: string[];
  distance: number | null;
}

/** One request at a time, and what is done about it. */
export interface RequestData {
  getRequest(id: string): Promise<LocalRequest | RequestTrace | null>;
  watchRequest(id: string, show: (request: LocalRequest | RequestTrace | null) => void): Promise<Unsubscribe>;
  findDuplicates(probe: DuplicateProbe): Promise<DuplicateCandidate[]>;
  /**
   * The number of a refused registration that is not mended: the server annuls it a few minutes later, so that undoing comes first.
   * Durable when it resolves.
   */
  giveUpNumber(requestId: string, reference: string): Promise<void>;
  /** It is mended after all. */
  keepNumber(reference: string): Promise<void>;
  /** Takes the next reference and order number for a register command, or the one it has; unused ones are given back on refusal. */
  submit(requestId: string | null, body: CommandBody | NewRegistration): Promise<LocalVerdict>;
}
