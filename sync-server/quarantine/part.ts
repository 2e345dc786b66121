import type { OpenServerPart } from '../server-part.ts';
import { readAgain } from './read-again.ts';

/** A server that starts has people to answer first. */
const firstLookMs = 2000;

/** Documents that the server cannot read: looked for after each start and every night, shown to administrators. */
export const quarantinePart: OpenServerPart = ({ quarantine, intake, reference, administrator, log }) => {
  const look = () => quarantine.look((documents) => readAgain(intake, reference, documents));
  let timer: NodeJS.Timeout | null = null;
  return {
    routes: (app) => {
      app.get('/admin/quarantine', async (request) => {
        await administrator(request);
        return quarantine.answer();
      });
      app.post('/admin/quarantine', async (request) => {
        await administrator(request);
        await look();
        return quarantine.answer();
      });
    },
    nightly: [{ name: 'documents that cannot be read', run: look }],
    start: () => {
      timer = setTimeout(() => {
        look().catch((error: unknown) => log.error({ err: error }, 'documents could not be looked at'));
      }, firstLookMs);
      timer.unref();
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      return quarantine.stop();
    },
  };
};
