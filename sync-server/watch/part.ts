import { smtpMailer } from '../mail/mailer.ts';
import type { OpenServerPart } from '../server-part.ts';
import { watchMeasures } from './watch-measures.ts';
import { Watch } from './watch.ts';

/** What the clock brings about. It waits for imports. */
export const watchPart: OpenServerPart = async (parts) => {
  const { config, metrics, importListeners, log } = parts;
  const watch = await Watch.open({
    ...parts,
    mailer: config.mail && smtpMailer(config.mail, parts.sentMail),
    ...watchMeasures(metrics),
    warn: (error) => log.error({ err: error }, 'the watch was interrupted'),
  });
  importListeners.add(() => watch.holdOff());
  return { start: () => watch.start(), stop: () => watch.stop() };
};
