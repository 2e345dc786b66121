import { z } from 'zod';
import type { DeliveryProblem } from '#shared/documents/acknowledgement.ts';
import type { CommandIntake } from '../commands/intake.ts';
import { findRequest } from '../commands/find-request.ts';
import { UnitOfWork } from '../commands/unit-of-work.ts';
import { outgoingDatabase } from '../policy/databases.ts';
import { type ReactionParts, commandThatFollows } from '../reactions/reaction.ts';
import type { QueuedMail } from './outgoing.ts';
import type { SentJournal } from './sent-journal.ts';
import type { Send } from './smtp.ts';

const perRound = 50;
/** A citizen who hears after that (the law's time to acknowledge) only wonders. */
const longestWaitMs = 15 * 24 * 3_600_000;
/** When a request that cannot be read is told again what became of its message. */
const untoldPauseMs = 3600_000;
const longestPauseFactor = 120;
const longestSleepMs = 60_000;

/**
 * Sends what waits in the outgoing queue and tells each request what became of it. A mail server that is away pauses the whole queue,
 * one that says «later» puts off that message; both twice as long each time. What was sent and not yet told is told after a
 * restart; a server killed between the mail server's word and its own note sends again, under the same Message-ID.
 */
export class Postman {
  #running: Promise<void> | null = null;
  #isWanted = false;
  #timer: NodeJS.Timeout | null = null;
  #unsubscribe: (() => void) | null = null;
  #pauses = 0;
  #pausedUntil = 0;

  constructor(
    private readonly parts: Pick<ReactionParts, 'store' | 'reference' | 'clock' | 'outgoing' | 'warn'>,
    private readonly intake: CommandIntake,
    private readonly send: Send,
    private readonly sent: SentJournal,
    /** The first wait after a failure, ms. */
    private readonly retryMs: number,
  ) {}

  start(): void {
    this.#unsubscribe = this.parts.store.onCommit((databases) => {
      if (databases.has(outgoingDatabase)) this.#wake();
    });
    this.#wake();
  }

  /** Ends after the message at hand. */
  async stop(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#isWanted = false;
    while (this.#running) await this.#running;
  }

  #wake(): void {
    this.#isWanted = true;
    this.#running ??= this.#run()
      .catch((error: unknown) => {
        this.#isWanted = false;
        this.parts.warn({ err: error }, 'the outgoing mail was interrupted and will be tried again');
        this.#sleep(longestSleepMs);
      })
      .finally(() => {
        this.#running = null;
        if (this.#isWanted) this.#wake();
      });
  }

  #sleep(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (!this.#unsubscribe) return;
    this.#timer = setTimeout(() => this.#wake(), Math.min(ms, longestSleepMs));
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    while (this.#isWanted && this.#unsubscribe) {
      this.#isWanted = false;
      const paused = this.#pausedUntil - Date.now();
      if (paused > 0) return this.#sleep(paused);
      for (const mail of await this.parts.outgoing.due(perRound)) {
        if (!this.#unsubscribe) return;
        await this.#goOn(mail);
        if (this.#pausedUntil > Date.now()) break;
      }
    }
    const next = await this.parts.outgoing.untilNext();
    if (next !== null) this.#sleep(Math.max(next, this.#pausedUntil - Date.now()));
  }

  async #goOn(mail: QueuedMail): Promise<void> {
    if (mail.state !== 'waiting') return this.#tell(mail);
    // It went in a life of the store that was forgotten.
    if (this.sent.has(mail._id)) return this.#settle(mail, null);
    const isTooLate = Date.now() - Date.parse(mail.queuedAt) > longestWaitMs;
    if (isTooLate) return this.#settle(mail, { code: 'gave-up', reply: '' });
    const earlier = await this.parts.outgoing.waitsFor(mail);
    // What was said first arrives first.
    if (earlier !== null) return this.#putOff(mail, earlier);
    const outcome = await this.send(mail);
    if (outcome.is === 'sent') this.sent.add(mail._id);
    if (outcome.is === 'away') {
      this.parts.warn({ why: outcome.why, pauses: this.#pauses }, 'the mail server does not take our mail');
      this.#pausedUntil = Date.now() + this.#waitAfter(this.#pauses);
      this.#pauses += 1;
      return;
    }
    this.#pauses = 0;
    if (outcome.is === 'later') {
      const nextAt = new Date(Date.now() + this.#waitAfter(mail.attempts)).toISOString();
      await this.parts.outgoing.save({ ...mail, attempts: mail.attempts + 1, nextAt });
      return;
    }
    await this.#settle(mail, outcome.is === 'refused' ? outcome.problem : null);
  }

  /** Until just after the one that it follows. */
  async #putOff(mail: QueuedMail, earlier: string): Promise<void> {
    const at = Math.max(Date.parse(earlier), Date.now()) + this.retryMs;
    await this.parts.outgoing.save({ ...mail, nextAt: new Date(at).toISOString() });
  }

  async #settle(mail: QueuedMail, problem: DeliveryProblem | null): Promise<void> {
    const state = problem ? 'failed' : 'sent';
    await this.#tell(
      await this.parts.outgoing.save({ ...mail, state, problem, attempts: mail.attempts + 1 }),
    );
  }

  async #tell(mail: QueuedMail): Promise<void> {
    const { store, reference, clock, outgoing } = this.parts;
    const offices = reference.data.offices.offices.map(({ code }) => code);
    const request = await findRequest(new UnitOfWork(store), mail.requestId, mail.office, offices).catch(
      (error: unknown) => {
        if (error instanceof z.ZodError) return 'unreadable' as const;
        throw error;
      },
    );
    if (request === 'unreadable') {
      const nextAt = new Date(Date.now() + untoldPauseMs).toISOString();
      await outgoing.save({ ...mail, nextAt });
      return;
    }
    if (request) {
      const body = { type: 'report-delivery', acknowledgement: mail._id, problem: mail.problem } as const;
      const command = commandThatFollows(
        request,
        body,
        clock(),
        'delivery',
        mail._id,
        mail.problem?.code ?? 'sent',
      );
      await this.intake.accept([command], { system: true });
    }
    await outgoing.save({ ...mail, state: 'done', to: '', text: '', nextAt: null });
  }

  #waitAfter(failures: number): number {
    return this.retryMs * Math.min(2 ** failures, longestPauseFactor);
  }
}
