import { Worker } from 'node:worker_threads';
import type { MailThreadAnswer } from './mail-thread.ts';
import { type ReadMail, UnreadableMail } from './read-mail.ts';

/** 40 MB take two seconds and a half; what takes this long was made to. ms. */
const longestReadMs = 60_000;
const mostMemoryMb = 512;

/** Reads mails in a thread: the server answers meanwhile, and one that hangs or crashes takes nothing along. One at a time. */
export class MailReader {
  #thread: Worker | null = null;
  /** An answer says of no mail which it is: the next is given once it has come. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly patienceMs: number = longestReadMs) {}

  /** @throws UnreadableMail `too-slow` and `unreadable` end the thread; the next one starts another */
  read(raw: Uint8Array): Promise<ReadMail> {
    const read = this.#last.then(() => this.#read(raw));
    this.#last = read.catch(() => undefined);
    return read;
  }

  async #read(raw: Uint8Array): Promise<ReadMail> {
    const thread = (this.#thread ??= this.#started());
    const answer = await new Promise<MailThreadAnswer>((resolve) => {
      const settle = (given: MailThreadAnswer) => {
        clearTimeout(timer);
        thread.removeAllListeners('message');
        thread.removeAllListeners('exit');
        resolve(given);
      };
      const timer = setTimeout(() => settle({ problem: 'too-slow' }), this.patienceMs);
      thread.once('message', settle);
      thread.once('exit', () => settle({ problem: 'unreadable' }));
      thread.postMessage(raw);
    });
    if ('mail' in answer) return answer.mail;
    if (answer.problem === 'too-slow' || answer.problem === 'unreadable') await this.close();
    throw new UnreadableMail(answer.problem);
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  #started(): Worker {
    const thread = new Worker(new URL('./mail-thread.mjs', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    thread.unref();
    // Its end says so to the mail in hand.
    thread.on('error', () => undefined);
    return thread;
  }
}
