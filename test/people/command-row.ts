import type { RequestState } from '#shared/documents/request-state.ts';
import type { Role } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { RefusalCode } from '#shared/documents/verdict.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { EventType } from '#shared/workflow/event.ts';
import type { RequestCommandType } from '#shared/workflow/declared.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

export type ChangeType = Exclude<RequestCommandType, 'register'>;

/** What is expected of a command on a request, said a second time and by hand: declaration and row have to agree. */
export interface CommandRow<Body extends CommandBody = CommandBody> {
  /** The least role of those who may ask in their office; null: nobody. */
  least: Role | null;
  server: boolean;
  /** Whether a channel that brings in may; absent: it may not. */
  channel?: boolean;
  states: readonly RequestState[] | 'always';
  /** What is done before, by the rows of this table, so that it changes something. */
  before?: readonly ChangeType[];
  body: (request: RequestDocument, other: RequestDocument) => Body;
  makes: readonly EventType[];
  /** What the same says when it is asked once more. */
  again: 'already' | 'again' | RefusalCode;
  /** Words in it that tell nothing of whoever asked, and stay. */
  kept?: readonly string[];
  /** When it is asked, where that matters. */
  at?: (request: RequestDocument) => Instant;
  /** The request otherwise than its events make it, where that matters. */
  bent?: (request: RequestDocument) => RequestDocument;
}
