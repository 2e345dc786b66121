import type { Command } from './command.ts';
import type { RequestDocument } from './request.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import { apply } from './apply.ts';
import type { JudgementContext } from './context.ts';
import { decide } from './decide.ts';

export interface LocalFold {
  request: RequestDocument | null;
  /** Events of commands the server has not judged, as this desk expects them. */
  pendingEventIds: string[];
  /** Pending commands that would be refused as things stand now. */
  refused: { commandId: string; refusal: Refusal }[];
}

/**
 * Lays a desk's pending commands, in order, over the request `requestId` as the server last told it. Commands whose events
 * have arrived are skipped.
 */
export const foldPending = (
  requestId: string,
  request: RequestDocument | null,
  commands: readonly Command[],
  contextFor: (command: Command, request: RequestDocument | null) => JudgementContext,
): LocalFold => {
  const arrived = new Set(request?.events.map((event) => event.commandId));
  return commands
    .filter((command) => !arrived.has(command._id))
    .reduce<LocalFold>(
      (fold, command) => {
        const target = command.requestId === requestId ? fold.request : null;
        const context = contextFor(command, target);
        const decision = decide(
          command,
          command.requestId === requestId ? context : { ...context, other: fold.request },
        );
        if (!decision.accepted)
          return {
            ...fold,
            refused: [...fold.refused, { commandId: command._id, refusal: decision.refusal }],
          };
        const own = decision.events.filter((event) => event.requestId === requestId);
        return {
          ...fold,
          request: own.reduce<RequestDocument | null>((folded, event) => apply(folded, event), fold.request),
          pendingEventIds: [...fold.pendingEventIds, ...own.map((event) => event.id)],
        };
      },
      { request, pendingEventIds: [], refused: [] },
    );
};
