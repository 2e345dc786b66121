import { ScannerError } from '#main/ports/scanner-driver.ts';
import { type EsclCapabilities, readCapabilities } from './capabilities.ts';
import { type EsclAnswer, type EsclRequest, exchange } from './http.ts';
import { type EsclStatus, readStatus } from './status.ts';
import { parseXml } from './xml.ts';

const mebibyte = 1024 * 1024;
/** An A3 page at 600 dpi in colour is far below. */
const largestPage = 128 * mebibyte;

/** How patient the client is. ms. */
export interface EsclTimes {
  /** For a short answer. */
  answerMs: number;
  /** For a page, which an old copier scans to its end first. */
  pageMs: number;
}
export const usualTimes: EsclTimes = { answerMs: 8000, pageMs: 120_000 };

/** The verbs of eSCL (Mopria, 2.97) at one scanner. `base`: `http://192.168.1.20/eSCL`, no slash at the end. */
export class EsclClient {
  constructor(
    readonly base: string,
    private readonly times: EsclTimes,
  ) {}

  async capabilities(signal: AbortSignal): Promise<EsclCapabilities> {
    const read = readCapabilities(parseXml(await this.#document('ScannerCapabilities', signal)));
    if (read.capabilities.sources.length === 0) throw new ScannerError('failed', 'no usable source');
    return read;
  }

  async status(signal: AbortSignal): Promise<EsclStatus> {
    return readStatus(parseXml(await this.#document('ScannerStatus', signal)));
  }

  createJob(body: string, signal: AbortSignal): Promise<EsclAnswer> {
    return this.#ask(new URL(`${this.base}/ScanJobs`), { method: 'POST', body, signal });
  }

  /** The job's own address: the path the scanner names, at the address we know. Behind NAT or with a wrong name it names another host. */
  jobUrl(location: string): URL {
    const { origin } = new URL(this.base);
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

  #ask(url: URL, request: Pick<EsclRequest, 'method' | 'body' | 'signal'>, silenceMs = this.times.answerMs) {
    return exchange(url, { ...request, silenceMs, maxBytes: largestPage });
  }
}
