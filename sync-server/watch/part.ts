import type { RecalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import { smtpMailer } from '../mail/mailer.ts';
import type { OpenServerPart } from '../server-part.ts';
import { watchMeasures } from './watch-measures.ts';
import { Watch } from './watch.ts';

/** What the clock brings about. It waits for imports. */
export const watchPart: OpenServerPart = async (parts) => {
  const { config, metrics, importListeners, log, administrator } = parts;
  const watch = await Watch.open({
    ...parts,
    mailer: config.mail && smtpMailer(config.mail, parts.sentMail),
    ...watchMeasures(metrics),
    warn: (error) => log.error({ err: error }, 'the watch was interrupted'),
  });
  importListeners.add(() => watch.holdOff());
  return {
    routes: (app) => {
      app.get('/admin/recalculation', async (request): Promise<RecalculationAnswer> => {
        await administrator(request);
        return { underWay: await watch.recalculating() };
      });
    },
    start: () => watch.start(),
    stop: () => watch.stop(),
  };
};
