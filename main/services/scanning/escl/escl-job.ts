import { setTimeout as sleep } from 'node:timers/promises';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import type { ScanSource } from '#shared/contracts/scanning-api.ts';
import type { EsclClient } from './escl-client.ts';
import type { EsclAnswer } from './http.ts';
import { feederProblem } from './status.ts';

/** Longest that a scanner may say "not yet". ms. */
const patienceMs = 60_000;
const longestPauseMs = 5000;

/** How long to wait before asking again: what the scanner says, within bounds. */
const pauseOf = (answer: EsclAnswer | null, usualMs: number): number => {
  const seconds = Number(answer?.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, longestPauseMs) : usualMs;
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) throw new ScannerError('cancelled');
};

const isDenied = (status: number): boolean => status === 401 || status === 403;

/** One scan at one scanner, from its readiness to its last page. Fails with a ScannerError. */
export class EsclJob {
  #url: URL | null = null;
  #asked: Promise<EsclAnswer> | null = null;
  #pages = 0;

  constructor(
    private readonly client: EsclClient,
    private readonly source: ScanSource,
    private readonly signal: AbortSignal,
    /** Between two questions. ms. */
    private readonly pauseMs: number,
  ) {}

  /** Asks for the scan, waiting while the scanner warms up. */
  async begin(body: string): Promise<void> {
    const { until, late } = this.#patience();
    await this.#whenReady(until);
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
      await pause(pauseOf(answer, this.pauseMs), this.signal);
      await this.#whenReady(until);
    }
  }

  /** The next page's bytes; null when there are no more. */
  async next(): Promise<Buffer | null> {
    if (!this.#url) return null;
    const { late } = this.#patience();
    for (;;) {
      const answer = await this.client.nextDocument(this.#url, this.signal);
      const { status } = answer;
      if (status === 200) {
        this.#pages += 1;
        return answer.body;
      }
      if (status === 404 || status === 410) {
        await this.#checkEnd();
        return null;
      }
      if (isDenied(status)) throw new ScannerError('denied');
      // 409: not yet, for some; 503: warming up, or the next sheet is on its way.
      if (status !== 409 && status !== 503) throw await this.#because('failed');
      const now = await this.client.status(this.signal);
      const problem = feederProblem(now, this.source);
      if (problem !== null && !(problem === 'no-paper' && this.#pages > 0)) throw new ScannerError(problem);
      if (now.state === 'Idle' && this.#pages > 0) return null;
      if (late()) throw new ScannerError('busy', String(status));
      await pause(pauseOf(answer, this.pauseMs), this.signal);
    }
  }

  /** Tells the scanner that it is over, also when its answer to our asking is still on its way. */
  async end(): Promise<void> {
    const answer = this.#url ? null : await this.#asked?.catch(() => null);
    const location = answer?.status === 201 ? answer.headers.location : undefined;
    const url = location === undefined ? this.#url : this.client.jobUrl(location);
    if (url) await this.client.deleteJob(url);
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

  /** The end of a stack looks the same as a jam: only the status tells them apart. */
  async #checkEnd(): Promise<void> {
    const problem = feederProblem(await this.client.status(this.signal), this.source);
    if (problem !== null && !(problem === 'no-paper' && this.#pages > 0)) throw new ScannerError(problem);
    if (this.#pages === 0) throw new ScannerError('failed', 'no page');
  }

  async #whenReady(until: number): Promise<void> {
    for (;;) {
      const status = await this.client.status(this.signal);
      const problem = feederProblem(status, this.source);
      if (problem !== null) throw new ScannerError(problem);
      if (status.state === 'Processing') throw new ScannerError('busy');
      if (status.state !== 'Testing') return;
      if (performance.now() > until) throw new ScannerError('busy', 'still warming up');
      await pause(this.pauseMs, this.signal);
    }
  }

  async #because(otherwise: 'failed' | 'unsupported-setting'): Promise<ScannerError> {
    const status = await this.client.status(this.signal);
    const problem =
      feederProblem(status, this.source) ?? (status.state === 'Processing' ? 'busy' : otherwise);
    return new ScannerError(problem);
  }

  #patience() {
    const until = performance.now() + patienceMs;
    return { until, late: () => performance.now() > until };
  }
}
