import { smtpMailer } from '../mail/mailer.ts';
import type { OpenServerPart } from '../server-part.ts';
import { anchorToday } from './anchoring.ts';

const hourMs = 3600_000;

/** Takes the audit log's head out of the server's reach, once a day; what could not be taken is tried again each hour. */
export const auditPart: OpenServerPart = ({ store, audit, clock, config, sentMail, log }) => {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const warn = (error: unknown) => log.error({ err: error }, 'the audit log’s head could not be anchored');
  const { auditAnchors: places, mail } = config;
  const mailer = mail && smtpMailer(mail, sentMail);
  const run = () => {
    running = running
      .then(() => anchorToday({ store, audit, clock, places, mailer, warn }))
      .catch((error: unknown) => warn(error));
  };
  return {
    start: () => {
      run();
      timer = setInterval(run, hourMs);
      timer.unref();
    },
    stop: () => {
      if (timer) clearInterval(timer);
      return running;
    },
  };
};
