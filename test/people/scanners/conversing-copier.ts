import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Conversation, Said, Turn } from './escl-conversations.ts';
import { capabilitiesXml, statusXml } from './escl-documents.ts';

const picture = readFileSync(join(import.meta.dirname, 'page.jpg'));

/** A copier that says over real HTTP what a recorded one said, turn by turn. */
export class ConversingCopier {
  deleted = 0;
  #looks = 0;
  #turn = -1;
  readonly #server: Server;

  constructor(private readonly conversation: Conversation) {
    this.#server = createServer((request, response) => {
      const said = `${request.method ?? ''} ${(request.url ?? '').replace('/eSCL/', '')}`;
      request.resume();
      if (said === 'GET ScannerCapabilities') return void response.end(capabilitiesXml);
      if (said === 'GET ScannerStatus') return void response.end(this.#status());
      if (said === 'POST ScanJobs')
        return void response.writeHead(201, { location: '/eSCL/ScanJobs/job-1' }).end();
      if (request.method === 'DELETE') {
        this.deleted += 1;
        return void response.writeHead(200).end();
      }
      const { next } = this.#advance();
      if (next === 200) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
      return void response.writeHead(next).end();
    });
  }

  /** Its address, `http://127.0.0.1:<port>/eSCL`. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/eSCL`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #advance(): Turn {
    const { turns } = this.conversation;
    this.#turn = Math.min(this.#turn + 1, turns.length - 1);
    const turn = turns[this.#turn];
    if (!turn) throw new Error('A conversation without a turn.');
    return turn;
  }

  #status(): string {
    const { before, turns } = this.conversation;
    const said: Said | undefined =
      turns[this.#turn] ?? before[Math.min(this.#looks, before.length - 1)] ?? turns[0];
    this.#looks += 1;
    if (!said) throw new Error('A conversation without a status.');
    const job =
      said.job === null
        ? ''
        : `<scan:Jobs><scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/job-1</pwg:JobUri><pwg:JobState>${said.job}</pwg:JobState>
           <pwg:ImagesToTransfer>${String(said.waiting ?? 0)}</pwg:ImagesToTransfer></scan:JobInfo></scan:Jobs>`;
    return statusXml(said.state, said.feeder, job);
  }
}
