import { smtpMailer } from '../mail/mailer.ts';
import type { OpenServerPart } from '../server-part.ts';
import { anchorToday } from './anchoring.ts';
import { auditRoutes } from './routes.ts';
import { Verification } from './verification.ts';

const hourMs = 3600_000;

/** The log for administrators to read and verify. Takes the audit log's head out of the server's reach, once a day; what could not be taken is tried again each hour. */
export const auditPart: OpenServerPart = (parts) => {
  const { store, audit, clock, config, sentMail, log } = parts;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const warn = (error: unknown) => log.error({ err: error }, 'the audit log’s head could not be anchored');
  const { auditAnchors: places, mail } = config;
  const mailer = mail && smtpMailer(mail, sentMail);
  const verification = new Verification({
    store,
    audit,
    clock,
    folder: places.folder,
    warn: (error) => log.warn({ err: error }, 'the noted heads of the audit log could not be read'),
  });
  const run = () => {
    running = running
      .then(() => anchorToday({ store, audit, clock, places, mailer, warn }))
      .catch((error: unknown) => warn(error));
  };
  return {
    routes: (app) => auditRoutes(app, parts, verification),
    nightly: [{ name: 'audit log', run: async () => void (await verification.run()) }],
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
