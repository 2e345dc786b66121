import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capabilitiesXml, statusXml } from './escl-documents.ts';

const page = readFileSync(join(import.meta.dirname, 'page.jpg'));

/** What is wrong with the copier. Everything is right at first. */
export interface CopierState {
  /** In the feeder. */
  sheets: number;
  /** Sheets after which the feeder jams. */
  jamAfter: number | null;
  hatchOpen: boolean;
  /** Someone copies at the glass. */
  copying: boolean;
  /** Questions during which it still warms up: it says so, or 503 to a job. */
  warmUps: number;
  /** Times it says 409 before each page. */
  notYets: number;
  /** What it says once between two sheets, while it feeds the next: 404 or 503; null: nothing. */
  betweenSheets: number | null;
  /** The page in whose middle the network breaks. */
  cutPage: number | null;
  needsPassword: boolean;
  /** Refuses the job's settings though it announced them. */
  refusesJobs: boolean;
  /** Sends something that is no picture. */
  sendsGarbage: boolean;
  /** Before each page. ms. */
  pageMs: number;
  /** How it names itself in the addresses of its jobs: as behind a router, not by the name we know. */
  ownName: string;
}

const fine: CopierState = {
  sheets: 10,
  jamAfter: null,
  hatchOpen: false,
  copying: false,
  warmUps: 0,
  notYets: 0,
  betweenSheets: 404,
  cutPage: null,
  needsPassword: false,
  refusesJobs: false,
  sendsGarbage: false,
  pageMs: 0,
  ownName: 'http://copier.invalid:8080',
};

interface Job {
  isFeeder: boolean;
  isDuplex: boolean;
  given: number;
  notYets: number;
  warmUps: number;
  /** Pages that were given when it last fed a sheet. */
  fedAfter: number;
}

const read = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

/** A network copier that speaks eSCL over real HTTP, and can have every fault one has. */
export class FakeCopier {
  state = fine;
  /** Bodies of the jobs it was asked for. */
  readonly asked: string[] = [];
  /** Jobs that were ended by their owner. */
  deleted = 0;
  readonly #jobs = new Map<string, Job>();
  /** Jobs whose last page has been given. */
  readonly #over = new WeakSet<Job>();
  #taken = 0;
  readonly #server: Server;

  /** With a certificate it speaks HTTPS only. */
  constructor(private readonly certificate: { key: string; cert: string } | null = null) {
    const answer = (request: IncomingMessage, response: ServerResponse) =>
      void this.#answer(request, response);
    this.#server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  }

  /** `http://127.0.0.1:<port>/eSCL`; `0.0.0.0` is on the network too. */
  async listen(host: '127.0.0.1' | '0.0.0.0' = '127.0.0.1', port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, host, resolve));
    return `${this.certificate ? 'https' : 'http'}://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/eSCL`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Everything right again, ten sheets in the feeder, but for the changes. */
  reset(changes: Partial<CopierState> = {}): void {
    this.state = { ...fine, ...changes };
    this.#taken = 0;
    this.#jobs.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/eSCL/', '');
    const said = `${request.method ?? ''} ${path}`;
    const body = await read(request);
    const end = (status: number, headers: Record<string, string> = {}) =>
      response.writeHead(status, headers).end();
    const xml = (text: string) => response.writeHead(200, { 'content-type': 'text/xml' }).end(text);
    if (this.state.needsPassword) return void end(401);
    if (said === 'GET ScannerCapabilities') return void xml(capabilitiesXml);
    if (said === 'GET ScannerStatus') {
      const text = statusXml(this.#scannerState(), this.#feederState());
      this.#warmUp();
      return void xml(text);
    }
    if (said === 'POST ScanJobs') return this.#take(body, end);
    const [, id = '', next] = /^ScanJobs\/([\w-]+)(\/NextDocument)?$/.exec(path) ?? [];
    const job = this.#jobs.get(id);
    if (!job) return void end(404);
    if (request.method === 'DELETE') {
      this.#jobs.delete(id);
      this.deleted += 1;
      return void end(200);
    }
    return next === undefined ? void end(405) : this.#give(job, response, end);
  }

  #take(body: string, end: (status: number, headers?: Record<string, string>) => unknown): void {
    this.asked.push(body);
    const isFeeder = body.includes('>Feeder<');
    const isBusy = this.#jobs.size > 0;
    if (isBusy || this.state.copying) return void end(503);
    if (this.#warmUp()) return void end(503, { 'retry-after': '0' });
    if (this.state.refusesJobs || (isFeeder && this.#feederState() !== 'ScannerAdfLoaded'))
      return void end(409);
    const id = `job-${String(this.asked.length)}`;
    const isDuplex = body.includes('Duplex>true<');
    const { notYets } = this.state;
    this.#jobs.set(id, { isFeeder, isDuplex, given: 0, notYets, warmUps: 1, fedAfter: 0 });
    return void end(201, { location: `${this.state.ownName}/eSCL/ScanJobs/${id}` });
  }

  async #give(
    job: Job,
    response: ServerResponse,
    end: (status: number, headers?: Record<string, string>) => unknown,
  ): Promise<void> {
    if (job.warmUps > 0) {
      job.warmUps -= 1;
      return void end(503);
    }
    if (job.notYets > 0) {
      job.notYets -= 1;
      return void end(409);
    }
    if (this.#isOver(job)) {
      this.#over.add(job);
      return void end(404);
    }
    if (this.state.betweenSheets !== null && job.fedAfter !== job.given) {
      job.fedAfter = job.given;
      return void end(this.state.betweenSheets);
    }
    await sleep(this.state.pageMs);
    // Ended meanwhile: the sheet stays in the feeder.
    if (![...this.#jobs.values()].includes(job)) return void response.destroy();
    job.given += 1;
    job.notYets = this.state.notYets;
    if (job.isFeeder && !(job.isDuplex && job.given % 2 === 0)) this.#taken += 1;
    if (this.state.sendsGarbage) return void response.writeHead(200).end('no picture');
    const isChunked = job.given % 2 === 1;
    const length = { 'content-length': String(page.length) };
    response.writeHead(200, { 'content-type': 'image/jpeg', ...(isChunked ? {} : length) });
    if (this.state.cutPage !== job.given) return void response.end(page);
    response.write(page.subarray(0, page.length / 2));
    await sleep(20);
    return void response.destroy();
  }

  /** A little warmer with each question; whether it was still cold. */
  #warmUp(): boolean {
    const { warmUps } = this.state;
    this.state = { ...this.state, warmUps: Math.max(0, warmUps - 1) };
    return warmUps > 0;
  }

  #isOver(job: Job): boolean {
    if (!job.isFeeder) return job.given >= 1;
    const bothSides = job.isDuplex && job.given % 2 === 1;
    return !bothSides && this.#feederState() !== 'ScannerAdfLoaded';
  }

  #feederState(): string {
    if (this.state.hatchOpen) return 'ScannerAdfHatchOpen';
    if (this.state.jamAfter !== null && this.#taken >= this.state.jamAfter) return 'ScannerAdfJam';
    return this.#taken < this.state.sheets ? 'ScannerAdfLoaded' : 'ScannerAdfEmpty';
  }

  #scannerState(): string {
    const underWay = [...this.#jobs.values()].filter((job) => !this.#over.has(job));
    if (this.state.copying || underWay.length > 0) return 'Processing';
    return this.state.warmUps > 0 ? 'Testing' : 'Idle';
  }
}
