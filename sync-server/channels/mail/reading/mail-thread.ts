/** Entry of the thread that reads mails: one after the other, each answered. */
import { parentPort } from 'node:worker_threads';
import { type MailProblem, readMail, type ReadMail, UnreadableMail } from './read-mail.ts';

/** What the thread answers. */
export type MailThreadAnswer = { mail: ReadMail } | { problem: MailProblem };

parentPort?.on('message', (raw: Uint8Array) => {
  readMail(raw).then(
    (mail) => parentPort?.postMessage({ mail } satisfies MailThreadAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        problem: error instanceof UnreadableMail ? error.problem : 'unreadable',
      } satisfies MailThreadAnswer),
  );
});
