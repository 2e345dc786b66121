import { ScannerError } from '#main/ports/scanner-driver.ts';
import { type EsclCapabilities, readCapabilities } from './capabilities.ts';
import type { Certificates } from './certificates.ts';
import { type EsclAnswer, type EsclRequest, exchange } from './http.ts';
import { redirected } from './redirected.ts';
import { type EsclStatus, readStatus } from './status.ts';
import { parseScannerXml } from './xml.ts';

const mebibyte = 1024 * 1024;
/** An A3 page at 600 dpi in colour is far below. */
const largestPage = 128 * mebibyte;
const mostRedirects = 3;

/** How patient the client is. ms. */
export interface EsclTimes {
  /** For a short answer. */
  answerMs: number;
  /** For a page, which an old copier scans to its end first. */
  pageMs: number;
}
export const usualTimes: EsclTimes = { answerMs: 8000, pageMs: 120_000 };

/** The verbs of eSCL (Mopria, 2.97) at one scanner. */
export class EsclClient {
  /** Where it sends those who ask without encryption: what follows is asked there. */
  #origin: string | null = null;

  /** @param base `http://192.168.1.20/eSCL`, no slash at the end */
  constructor(
    readonly base: string,
    private readonly times: EsclTimes,
    private readonly certificates: Certificates,
  ) {}

  async capabilities(signal: AbortSignal): Promise<EsclCapabilities> {
    const read = readCapabilities(parseScannerXml(await this.#document('ScannerCapabilities', signal)));
    if (read.capabilities.sources.length === 0) throw new ScannerError('failed', 'no usable source');
    return read;
  }

  async status(signal: AbortSignal): Promise<EsclStatus> {
    return readStatus(parseScannerXml(await this.#document('ScannerStatus', signal)));
  }

  createJob(body: string, signal: AbortSignal): Promise<EsclAnswer> {
    return this.#ask(new URL(`${this.base}/ScanJobs`), { method: 'POST', body, signal });
  }

  /** The job's own address: the path the scanner names, at the address we know. Behind NAT or with a wrong name it names another host. */
  jobUrl(location: string): URL {
    const origin = this.#origin ?? new URL(this.base).origin;
    return new URL(new URL(location, `${this.base}/`).pathname.replace(/\/+$/, ''), origin);
  }

  nextDocument(job: URL, signal: AbortSignal): Promise<EsclAnswer> {
    return this.#ask(new URL(`${job.href}/NextDocument`), { method: 'GET', signal }, this.times.pageMs);
  }

  /** Ends a job; a scanner that no longer knows it does not matter. */
  async deleteJob(job: URL): Promise<void> {
    await this.#ask(job, { method: 'DELETE', signal: AbortSignal.timeout(this.times.answerMs) }).catch(
      () => undefined,
    );
  }

  async #document(name: string, signal: AbortSignal): Promise<Buffer> {
    const { status, body } = await this.#ask(new URL(`${this.base}/${name}`), { method: 'GET', signal });
    if (status === 401 || status === 403) throw new ScannerError('denied', name);
    if (status !== 200) throw new ScannerError('unreachable', `${name}: ${String(status)}`);
    return body;
  }

  async #ask(
    url: URL,
    request: Pick<EsclRequest, 'method' | 'body' | 'signal'>,
    silenceMs = this.times.answerMs,
  ): Promise<EsclAnswer> {
    const asking = { ...request, silenceMs, maxBytes: largestPage, certificates: this.certificates };
    let at = this.#origin === null ? url : new URL(url.pathname, this.#origin);
    for (let steps = 0; ; steps += 1) {
      const answer = await exchange(at, asking);
      const next = redirected(at, answer);
      if (next === null) return answer;
      if (steps >= mostRedirects) throw new ScannerError('unreachable', 'sent in a circle');
      if (next.origin !== at.origin) this.#origin = next.origin;
      at = next;
    }
  }
}
