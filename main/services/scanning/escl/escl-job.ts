import { setTimeout as sleep } from 'node:timers/promises';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import type { ScanSource } from '#shared/contracts/scanning-api.ts';
import { judgeEnd, SteadyVerdict } from './end-of-stack.ts';
import type { EsclClient } from './escl-client.ts';
import type { EsclAnswer } from './http.ts';
import { type EsclStatus, feederProblem, jobName } from './status.ts';

/** How long a scanner is waited for. ms. */
export interface EsclPatience {
  /** Between two questions. */
  pauseMs: number;
  /** Longest that it may say "not yet", or things that do not agree. */
  patienceMs: number;
  /** How long it must say that nothing is left before it is believed. */
  settleMs: number;
}
export const usualPatience: EsclPatience = { pauseMs: 1000, patienceMs: 60_000, settleMs: 2500 };

const longestPauseMs = 5000;
/** How often it must have said so, however slow its answers are. */
const looks = 3;

/** How long to wait before asking again: what the scanner says, within bounds. */
const pauseOf = (answer: EsclAnswer | null, usualMs: number): number => {
  const seconds = Number(answer?.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, longestPauseMs) : usualMs;
};

const isDenied = (status: number): boolean => status === 401 || status === 403;
/** "Not there", "not now": said between two sheets as well as at the end. */
const isNotNow = (status: number): boolean => [404, 409, 410, 503].includes(status);

/** One scan at one scanner, from its readiness to its last page. Fails with a ScannerError. */
export class EsclJob {
  #url: URL | null = null;
  #asked: Promise<EsclAnswer> | null = null;
  #pages = 0;
  /** Pages may wait at the scanner: its job is left to it. */
  #isLeft = false;

  constructor(
    private readonly client: EsclClient,
    private readonly source: ScanSource,
    private readonly signal: AbortSignal,
    private readonly patience: EsclPatience,
  ) {}

  /** Asks for the scan, waiting while the scanner warms up. */
  async begin(body: string): Promise<void> {
    const late = this.#patience();
    await this.#whenReady(late);
    for (;;) {
      const answer = await this.#create(body);
      const { status } = answer;
      const location = answer.headers.location;
      if (status === 201 && location !== undefined) {
        this.#url = this.client.jobUrl(location);
        return;
      }
      if (isDenied(status)) throw new ScannerError('denied');
      if (status === 409 || status === 400) throw await this.#because('unsupported-setting');
      if (status !== 503) throw await this.#because('failed');
      if (late()) throw new ScannerError('busy');
      await this.#pause(answer);
      await this.#whenReady(late);
    }
  }

  /** The next page's bytes; null when everything the scanner says agrees that there are no more. */
  async next(): Promise<Buffer | null> {
    const url = this.#url;
    if (!url) return null;
    const late = this.#patience();
    const { settleMs } = this.patience;
    const steady = new SteadyVerdict({ looks, forMs: settleMs });
    for (;;) {
      const answer = await this.client.nextDocument(url, this.signal);
      if (answer.status === 200) {
        this.#pages += 1;
        return answer.body;
      }
      if (isDenied(answer.status)) throw new ScannerError('denied');
      if (!isNotNow(answer.status)) throw await this.#because('failed');
      const status = await this.#statusIfAny();
      const problem = status && feederProblem(status, this.source);
      if (problem && problem !== 'no-paper') throw new ScannerError(problem);
      const verdict = judgeEnd({ answered: answer.status, status }, jobName(url.href), this.source);
      switch (steady.after(verdict, performance.now())) {
        case 'over':
          return this.#over(problem);
        case 'cancelled':
          throw new ScannerError('cancelled', 'at the scanner');
        case 'aborted':
          throw new ScannerError(problem ?? 'failed', 'given up by the scanner');
        case 'more':
          if (late()) throw this.#inDoubt(answer.status, status);
      }
      await this.#pause(answer);
    }
  }

  /**
   * Tells the scanner that it is over, also when its answer to our asking is still on its way. Where it is not known whether pages are
   * left, the job stays: they could still be had at the scanner.
   */
  async end(): Promise<void> {
    if (this.#isLeft) return;
    const answer = this.#url ? null : await this.#asked?.catch(() => null);
    const location = answer?.status === 201 ? answer.headers.location : undefined;
    const url = location === undefined ? this.#url : this.client.jobUrl(location);
    if (url) await this.client.deleteJob(url);
  }

  #over(problem: 'no-paper' | null): null {
    if (this.#pages > 0) return null;
    throw new ScannerError(problem ?? 'failed', 'no page');
  }

  /** It has been asked long enough, and what it says does not agree. */
  #inDoubt(answered: number, status: EsclStatus | null): ScannerError {
    const said = `${String(answered)} ${status?.state ?? 'no status'} ${status?.feeder ?? ''}`;
    if (this.#pages === 0) return new ScannerError('busy', said);
    this.#isLeft = true;
    return new ScannerError('unsure', said);
  }

  /** A scanner that has been asked scans, whether its answer is waited for or not: an abort only stops the waiting. */
  #create(body: string): Promise<EsclAnswer> {
    this.#asked = this.client.createJob(body, new AbortController().signal);
    const aborted = new Promise<never>((_resolve, reject) => {
      const stop = () => reject(new ScannerError('cancelled'));
      if (this.signal.aborted) stop();
      else this.signal.addEventListener('abort', stop, { once: true });
    });
    return Promise.race([this.#asked, aborted]);
  }

  /** Busy with a page, a scanner may have no time for its status: that says nothing. */
  async #statusIfAny(): Promise<EsclStatus | null> {
    try {
      return await this.client.status(this.signal);
    } catch (error) {
      if (error instanceof ScannerError && ['cancelled', 'denied'].includes(error.code)) throw error;
      return null;
    }
  }

  /** An empty feeder is believed once it has stood: a single sheet may be on its way into it. */
  async #whenReady(late: () => boolean): Promise<void> {
    const empty = new SteadyVerdict({ looks, forMs: this.patience.settleMs });
    for (;;) {
      const status = await this.client.status(this.signal);
      const problem = feederProblem(status, this.source);
      if (problem !== null && problem !== 'no-paper') throw new ScannerError(problem);
      if (problem === 'no-paper') {
        if (empty.after('over', performance.now()) === 'over') throw new ScannerError('no-paper');
      } else {
        if (status.state === 'Processing') throw new ScannerError('busy');
        if (status.state !== 'Testing') return;
      }
      if (late()) throw new ScannerError('busy', 'still warming up');
      await this.#pause(null);
    }
  }

  async #because(otherwise: 'failed' | 'unsupported-setting'): Promise<ScannerError> {
    const status = await this.client.status(this.signal);
    const problem =
      feederProblem(status, this.source) ?? (status.state === 'Processing' ? 'busy' : otherwise);
    return new ScannerError(problem);
  }

  #patience(): () => boolean {
    const until = performance.now() + this.patience.patienceMs;
    return () => performance.now() > until;
  }

  async #pause(answer: EsclAnswer | null): Promise<void> {
    const ms = pauseOf(answer, this.patience.pauseMs);
    await sleep(ms, undefined, { signal: this.signal }).catch(() => undefined);
    if (this.signal.aborted) throw new ScannerError('cancelled');
  }
}
