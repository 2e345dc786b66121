import { z } from 'zod';
import type { Command } from '#shared/workflow/command.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import { isAboutImprovement } from '#shared/workflow/improvements/decide-improvement.ts';
import { isAboutPersons } from '#shared/workflow/persons/decide-person.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { type DocumentStore, StoreError } from '../storage/document-store.ts';
import { deskProblem } from './desk-problem.ts';
import { judgeImprovement } from './judge-improvement.ts';
import { judgePerson } from './judge-person.ts';
import { judge } from './judge.ts';
import { readAhead } from './read-ahead.ts';
import { keepRefused, recallRefused } from './refused-commands.ts';
import { authorOf, nameOf, problemWithIds, type Sender } from './sender.ts';
import { UnitOfWork } from './unit-of-work.ts';

/** What became of a command: judged (accepted or refused, both stored), not even a command, or not judged: what it is about cannot be read here. */
export type IntakeRow =
  | { id: string; verdict: Verdict; type: Command['body']['type']; repeated: boolean }
  | { id: string; error: 'bad_request' | 'conflict' | 'not_judged' | 'erased'; reason: string };

/** Whether a command has to wait for others that this store has lost. */
export type Awaits = (work: UnitOfWork, command: Command) => Promise<boolean>;

interface Waiting {
  candidates: readonly unknown[];
  sender: Sender;
  awaits: Awaits;
  resolve: (rows: IntakeRow[]) => void;
  reject: (error: unknown) => void;
}
type From = Pick<Waiting, 'sender' | 'awaits'>;
const awaitsNothing: Awaits = () => Promise.resolve(false);
/**
 * Judges commands of the server's own, or of a channel's, within somebody's turn: what follows is written with what else the turn
 * writes.
 */
export type SayInTurn = (
  commands: readonly Command[],
  sender?: Extract<Sender, { system: true } | { channel: unknown }>,
) => Promise<IntakeRow[]>;
const commandsPerCommit = 500;
const tries = 5;

/** The id of what is sent, '' when it has none. */
export const idOf = (candidate: unknown): string =>
  typeof candidate === 'object' &&
  candidate !== null &&
  '_id' in candidate &&
  typeof candidate._id === 'string'
    ? candidate._id
    : '';
/** What says something of one command's documents only: they do not have their shape, or a rule stumbled over them. */
const isOfTheStore = (error: unknown): boolean =>
  !(
    error instanceof z.ZodError ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    (error instanceof StoreError && error.status < 500 && error.status !== 409)
  );

const erasedRow = (id: string): IntakeRow => ({
  id,
  error: 'erased',
  reason: 'What this command is about was erased; nothing of it is kept.',
});

const recalled = async (work: UnitOfWork, id: string, sender: string) => {
  const refused = await recallRefused(work, id, sender);
  return refused && { body: refused.command.body, verdict: refused.verdict };
};

/** The one way in for commands. Whoever waits is judged together and written in one transaction, in order of arrival. */
export class CommandIntake {
  #waiting: Waiting[] = [];
  #tasks: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;

  constructor(
    private readonly store: DocumentStore,
    private readonly reference: ReferenceCache,
    private readonly clock: () => Instant,
    private readonly judged: (row: IntakeRow) => void = () => undefined,
    private readonly failed: (error: unknown) => void = () => undefined,
    /** Whether a request, or a citizen, was erased: what a desk still says about it is not kept, not as refused either. */
    private readonly isErased: (requestId: string) => boolean = () => false,
  ) {}

  /** Judges candidates in order; resolves when verdicts and projections are durable. A repeated command gets its first verdict. */
  accept(
    candidates: readonly unknown[],
    sender: Sender,
    awaits: Awaits = awaitsNothing,
  ): Promise<IntakeRow[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ candidates, sender, awaits, resolve, reject });
      this.#start();
    });
  }

  /**
   * Runs a change that no command makes between two groups of commands, so that nothing it reads changes under it; again when a
   * stranger's write came between. Keep it short: commands wait.
   */
  inTurn(change: (work: UnitOfWork, say: SayInTurn) => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#tasks.push(async () => {
        try {
          const rows = await this.#committed(async (work) => {
            const said: IntakeRow[] = [];
            await change(work, async (commands, sender = { system: true }) => {
              const rows = await this.#sayIn(work, commands, sender);
              said.push(...rows);
              return rows;
            });
            return said;
          }, tries);
          resolve();
          for (const row of rows) this.judged(row);
        } catch (error) {
          reject(error as Error);
        }
      });
      this.#start();
    });
  }

  async #sayIn(work: UnitOfWork, candidates: readonly Command[], sender: Sender): Promise<IntakeRow[]> {
    const { offices } = this.reference.data.offices;
    await readAhead(
      work,
      [{ candidates, sender }],
      offices.map(({ code }) => code),
    );
    const rows: IntakeRow[] = [];
    for (const candidate of candidates)
      rows.push(await this.#alone(work, candidate, { sender, awaits: awaitsNothing }));
    return rows;
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #start(): void {
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length + this.#tasks.length > 0) {
      await this.#tasks.shift()?.();
      if (this.#waiting.length === 0) continue;
      const group: Waiting[] = [];
      for (
        let size = 0;
        this.#waiting[0] &&
        (group.length === 0 || size + this.#waiting[0].candidates.length <= commandsPerCommit);
      ) {
        const next = this.#waiting.shift();
        if (!next) break;
        size += next.candidates.length;
        group.push(next);
      }
      try {
        const rows = await this.#judgeAll(group);
        group.forEach((waiting, n) => waiting.resolve(rows[n] ?? []));
        for (const row of rows.flat()) this.judged(row);
      } catch (error) {
        for (const waiting of group) waiting.reject(error);
      }
    }
    // At once: whoever was just answered may already be sending the next.
    this.#running = null;
  }

  #judgeAll(group: readonly Waiting[]): Promise<IntakeRow[][]> {
    return this.#committed(async (work) => {
      const rows: IntakeRow[][] = [];
      const { offices } = this.reference.data.offices;
      await readAhead(
        work,
        group,
        offices.map(({ code }) => code),
      );
      for (const { candidates, ...from } of group) {
        const own: IntakeRow[] = [];
        for (const candidate of candidates) own.push(await this.#alone(work, candidate, from));
        rows.push(own);
      }
      return rows;
    }, tries);
  }

  /** Makes changes in one transaction, from the beginning when somebody else's write came between. */
  async #committed<T>(change: (work: UnitOfWork) => Promise<T>, left: number): Promise<T> {
    const work = new UnitOfWork(this.store);
    const result = await change(work);
    try {
      await work.commit();
      return result;
    } catch (error) {
      if (error instanceof StoreError && error.status === 409 && left > 1)
        return this.#committed(change, left - 1);
      throw error;
    }
  }

  /** One command that throws fails alone; a store that fails, or a write that came between, is everybody's. */
  async #alone(work: UnitOfWork, candidate: unknown, from: From): Promise<IntakeRow> {
    try {
      return await work.attempt(() => this.#one(work, candidate, from));
    } catch (error) {
      if (isOfTheStore(error)) throw error;
      this.failed(error);
      return {
        id: idOf(candidate),
        error: 'not_judged',
        reason:
          'What this command is about cannot be read on this server; it waits, and nothing was changed.',
      };
    }
  }

  async #one(work: UnitOfWork, candidate: unknown, { sender, awaits }: From): Promise<IntakeRow> {
    const read = commandSchema.safeParse(candidate);
    if (!read.success) {
      const [issue] = read.error.issues;
      return {
        id: idOf(candidate),
        error: 'bad_request',
        reason: `Not a command: ${issue ? `${issue.path.join('.')} ${issue.message}` : 'unreadable'}`,
      };
    }
    const command = read.data;
    const { _id: id } = command;
    const problem = problemWithIds(command, sender);
    if (problem !== null) return { id, error: 'bad_request', reason: problem };
    const type = command.body.type;
    if (this.isErased(command.requestId) && !isAboutPersons(command.body)) return erasedRow(id);
    const known = this.reference.data.offices.offices.some((office) => office.code === command.office);
    const database = databaseOf('commands', known ? command.office : 'central');
    const stored = (await work.get(database, id)) ?? (await recalled(work, id, nameOf(sender)));
    if (stored) {
      if (JSON.stringify(stored['body']) !== JSON.stringify(command.body))
        return { id, error: 'conflict', reason: 'Another command has this id.' };
      return { id, verdict: stored['verdict'] as Verdict, type, repeated: true };
    }
    if (await awaits(work, command))
      return { id: command._id, error: 'not_judged', reason: 'It builds on acts that other desks bring.' };
    const trusted = 'import' in sender;
    const now = trusted ? command.doneAt : this.clock();
    const refusal = await deskProblem(work, { reference: this.reference, now }, command, sender);
    if (refusal === 'unheard')
      return { id, error: 'not_judged', reason: 'This desk asks for its code first (POST /desks).' };
    const author = authorOf(sender);
    const { body } = command;
    const verdict: Verdict = refusal
      ? { accepted: false, decidedAt: now, refusal }
      : await (isAboutImprovement(body)
          ? judgeImprovement(work, this.reference, command, body, { now, author })
          : isAboutPersons(body)
            ? judgePerson(work, this.reference, command, body, { now, author })
            : judge(work, this.reference, command, now, trusted, author));
    // Somebody who was erased and has come again has a file: only about one who has not is nothing kept.
    if (isAboutPersons(body) && !verdict.accepted && verdict.refusal.code === 'citizens-not-here')
      if ([command.requestId, body.other].some((citizenId) => this.isErased(citizenId))) return erasedRow(id);
    if (verdict.accepted) work.putCommand(database, { ...command, verdict });
    else await keepRefused(work, command, verdict, { sender: nameOf(sender), now });
    return { id, verdict, type, repeated: false };
  }
}
