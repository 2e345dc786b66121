import { otherRequest } from '#shared/workflow/other-request.ts';
import type { Command, CommandBody } from '#shared/workflow/command.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { JudgementContext } from '#shared/workflow/context.ts';
import { channelActor } from '#shared/domain/access/channel-actor.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { apply } from '#shared/workflow/apply.ts';
import { decide } from '#shared/workflow/decide.ts';
import { foldPending } from '#shared/workflow/local-fold.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { aCommand, aRegistration, fixedNow } from './commands.ts';

export const reference = buildReferenceData();
/** Someone of the demo directory. @throws RangeError for a stranger */
export const personOf = (id: string) => {
  const found = reference.people.people.find((person) => person.id === id);
  if (!found) throw new RangeError(`Nobody is called ${id}.`);
  return found;
};

/** The context in which a command by its author is judged. */
export const contextFor = (
  command: Command,
  request: RequestDocument | null,
  other: RequestDocument | null = null,
  now: string = fixedNow,
): JudgementContext => ({
  now,
  reference,
  person:
    command.by === systemActor.id
      ? systemActor
      : (channelActor(command.by) ??
        reference.people.people.find((person) => person.id === command.by) ??
        null),
  request,
  other,
  referenceTaken: false,
});

/** A registered request, as the server makes it, with what else was done to it. @throws Error naming the refusal */
export const aRequest = (...then: readonly CommandBody[]): RequestDocument => {
  const registration = aCommand(aRegistration());
  const commands = [
    registration,
    ...then.map((body) => aCommand(body, { requestId: registration.requestId })),
  ];
  const request = commands.reduce<RequestDocument | null>((before, command) => {
    const decision = decide(command, contextFor(command, before));
    if (!decision.accepted) throw new Error(`${command.body.type}: ${decision.refusal.code}`);
    return decision.events.reduce<RequestDocument | null>((folded, event) => apply(folded, event), before);
  }, null);
  if (!request) throw new Error('No request.');
  return request;
};

/** The judging side, without storage: first come, first judged; each command once. */
export class SmallServer {
  readonly requests = new Map<string, RequestDocument>();
  readonly verdicts = new Map<string, { events: RequestEvent[] } | { refusal: Refusal }>();

  take(command: Command): void {
    if (this.verdicts.has(command._id)) return;
    const request = this.requests.get(command.requestId) ?? null;
    const other = this.requests.get(otherRequest(command.body) ?? '') ?? null;
    const decision = decide(command, contextFor(command, request, other));
    if (!decision.accepted) {
      this.verdicts.set(command._id, { refusal: decision.refusal });
      return;
    }
    this.verdicts.set(command._id, { events: decision.events });
    for (const event of decision.events)
      this.requests.set(event.requestId, apply(this.requests.get(event.requestId) ?? null, event));
  }
}

/** A desk, without storage: what the server last told it, and an outbox laid over it. */
export class SmallDesk {
  outbox: Command[] = [];
  #known = new Map<string, RequestDocument>();

  constructor(private readonly server: SmallServer) {}

  show(id: string) {
    return foldPending(id, this.#known.get(id) ?? null, this.outbox, (command, request) =>
      contextFor(
        command,
        command.requestId === id ? request : (this.#known.get(command.requestId) ?? null),
        this.#known.get(otherRequest(command.body) ?? '') ?? null,
      ),
    );
  }

  /** Sends everything; when the answer is lost, the desk learns nothing and will send again. */
  push(isAnswerLost: boolean): void {
    for (const command of this.outbox) this.server.take(command);
    if (!isAnswerLost) this.pull();
  }

  /** Learns verdicts, then documents. */
  pull(): void {
    this.#known = new Map(this.server.requests);
    this.outbox = this.outbox.filter((command) => !this.server.verdicts.has(command._id));
  }
}
