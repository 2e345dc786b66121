import type { Command } from '#shared/workflow/command.ts';
import { requestTrace, type RequestDocument, type RequestTrace } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { JudgementContext } from '#shared/workflow/context.ts';
import { otherRequest } from '#shared/workflow/other-request.ts';
import { foldPending, type LocalFold } from '#shared/workflow/local-fold.ts';
import { type DeskDatabase, readOne } from '../store/database.ts';
import type { LocalCity } from '../city/local-city.ts';
import type { Outbox } from './outbox.ts';

/** A request as this desk sees it: the server's document with what was done here and not yet confirmed. */
export interface FoldedRequest extends LocalFold {
  trace: RequestTrace | null;
}

/** Reads requests of the local database and lays this desk's commands over them. */
export class LocalRequests {
  constructor(
    private readonly database: DeskDatabase,
    private readonly outbox: Outbox,
    private readonly city: LocalCity,
  ) {}

  async stored(id: string): Promise<RequestDocument | RequestTrace | null> {
    const document = await readOne(this.database.requests, id);
    if (!document) return null;
    return document['kind'] === 'trace' ? requestTrace.parse(document) : requestDocument.parse(document);
  }

  async fold(id: string, known?: RequestDocument | RequestTrace | null): Promise<FoldedRequest> {
    const stored = known === undefined ? await this.stored(id) : known;
    if (stored?.kind === 'trace') return { request: null, trace: stored, pendingEventIds: [], refused: [] };
    const commands = this.outbox.living(id);
    if (commands.length === 0) return { request: stored, trace: null, pendingEventIds: [], refused: [] };
    const others = new Map<string, RequestDocument | null>();
    for (const command of commands)
      for (const other of [command.requestId, otherRequest(command.body) ?? id]) {
        if (other === id || others.has(other)) continue;
        const document = await this.stored(other);
        others.set(other, document?.kind === 'request' ? document : null);
      }
    const contextFor = (command: Command, request: RequestDocument | null): JudgementContext =>
      this.context(
        command.requestId === id ? request : (others.get(command.requestId) ?? null),
        others.get(otherRequest(command.body) ?? '') ?? null,
        command.doneAt,
      );
    return { ...foldPending(id, stored, commands, contextFor), trace: null };
  }

  context(request: RequestDocument | null, other: RequestDocument | null, now: string): JudgementContext {
    const { city } = this;
    return { now, reference: city.reference, person: city.me(), request, other, referenceTaken: false };
  }
}
