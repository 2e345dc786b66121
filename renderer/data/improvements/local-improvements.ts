import { v7 as uuid } from 'uuid';
import type { Command } from '#shared/workflow/command.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import type { ImprovementCommandBody, ImprovementDocument } from '#shared/workflow/improvement.ts';
import { improvementDocument } from '#shared/workflow/improvement-schema.ts';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import { applyImprovement } from '#shared/workflow/improvements/apply-improvement.ts';
import { decideImprovement, isAboutImprovement } from '#shared/workflow/improvements/decide-improvement.ts';
import { type KeptCollection, readAll, watchCollection } from '../store/database.ts';
import type { LocalImprovement } from '../contract/improvements.ts';
import type { LocalVerdict } from '../contract/requests.ts';
import type { DeskClock } from '../clock/desk-clock.ts';
import type { LocalCity } from '../city/local-city.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import { Subscribers } from '../subscribers.ts';
import type { DeskCode } from '../profile/desk-code.ts';
import type { Outbox } from '../outbox/outbox.ts';

/** Improvement actions as the server last told them, with what was done here and not yet confirmed laid over them. */
export class LocalImprovements {
  readonly #stored = new Map<string, ImprovementDocument>();
  readonly changed = new Subscribers();
  readonly #stops: Unsubscribe[];

  private constructor(
    private readonly parts: {
      city: LocalCity;
      clock: DeskClock;
      code: DeskCode;
      outbox: Outbox;
    },
    collection: KeptCollection,
  ) {
    this.#stops = [
      watchCollection(collection, (documents) => {
        for (const [id, document] of documents) this.#take(id, document);
        this.changed.tell();
      }),
      parts.outbox.changed.add(() => this.changed.tell()),
    ];
  }

  static async open(
    parts: LocalImprovements['parts'],
    collection: KeptCollection,
  ): Promise<LocalImprovements> {
    const improvements = new LocalImprovements(parts, collection);
    for (const document of await readAll(collection)) improvements.#take(String(document['_id']), document);
    return improvements;
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  /** All of them, the latest change first. */
  list(): LocalImprovement[] {
    const commands = this.#commands();
    const ids = new Set([...this.#stored.keys(), ...commands.map(({ requestId }) => requestId)]);
    return [...ids]
      .flatMap((id) => this.#folded(id, commands) ?? [])
      .sort((a, b) => (a.improvement.updatedAt < b.improvement.updatedAt ? 1 : -1));
  }

  /** Judges what a person asks for and, if it can be, puts it into the outbox. `id` null: a new improvement of `office`. */
  async submit(id: string | null, office: string, body: ImprovementCommandBody): Promise<LocalVerdict> {
    const { outbox, city, clock, code } = this.parts;
    const improvement = id === null ? null : (this.#folded(id, this.#commands())?.improvement ?? null);
    const now = city.now();
    const { correctionMs, certainty } = clock.state;
    const unsure = clock.unsureMoment();
    const read = commandSchema.safeParse({
      _id: `cmd-${uuid()}`,
      kind: 'command',
      schema: 1,
      requestId: id ?? `imp-${uuid()}`,
      office: improvement?.office ?? office,
      desk: code.known ?? noDesk,
      by: city.me().id,
      doneAt: now,
      clock: { correctionMs, sure: certainty === 'sure' },
      seenVersion: improvement?.version ?? 0,
      body,
    } satisfies Command);
    if (!read.success || !isAboutImprovement(read.data.body)) {
      const field = read.error?.issues[0]?.path.join('.') ?? 'body';
      return { accepted: false, refusal: { code: 'malformed', values: { field } } };
    }
    const context = { now, reference: city.reference, person: city.me(), improvement };
    const decision = decideImprovement(read.data, read.data.body, context);
    if (!decision.accepted) return decision;
    if (decision.events.length > 0) await outbox.add(read.data, unsure);
    this.changed.tell();
    return { accepted: true, commandId: read.data._id, requestId: read.data.requestId };
  }

  #commands(): Command[] {
    return this.parts.outbox
      .entries()
      .filter(({ command, status }) => status !== 'refused' && isAboutImprovement(command.body))
      .map(({ command }) => command);
  }

  #folded(id: string, commands: readonly Command[]): LocalImprovement | null {
    const stored = this.#stored.get(id) ?? null;
    const arrived = new Set(stored?.events.map(({ commandId }) => commandId));
    const { city } = this.parts;
    let improvement = stored;
    let pending = 0;
    for (const command of commands) {
      const { body } = command;
      if (command.requestId !== id || arrived.has(command._id) || !isAboutImprovement(body)) continue;
      const context = { now: command.doneAt, reference: city.reference, person: city.me(), improvement };
      const decision = decideImprovement(command, body, context);
      if (!decision.accepted) continue;
      for (const event of decision.events)
        improvement = applyImprovement(improvement, event, { id, office: command.office });
      pending += decision.events.length;
    }
    return improvement && { improvement, pending };
  }

  #take(id: string, document: Record<string, unknown> | null): void {
    const read = improvementDocument.safeParse(document);
    if (read.success) this.#stored.set(id, read.data);
    else this.#stored.delete(id);
  }
}
