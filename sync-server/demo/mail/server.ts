import { environmentOf } from '#shared/environment/environment.ts';
import { startDemoMailServer } from './demo-mail-server.ts';

const start = async (): Promise<void> => {
  const settings = environmentOf('demo-mail').parse(process.env);
  const server = await startDemoMailServer(settings.MAKTAB_DEMO_MAIL_DIR, settings.MAKTAB_DEMO_MAIL_PORT);
  const stop = () => void server.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  console.log(`Maktab demo mailboxes ready: ${server.url}/`);
};

// What it keeps is for its owner alone.
process.umask(0o077);
start().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken ? 'EADDRINUSE: the port is taken. Set MAKTAB_DEMO_MAIL_PORT to a free port (0 = any).' : error,
  );
  process.exit(1);
});
