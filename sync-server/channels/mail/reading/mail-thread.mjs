/** Starts the thread that reads mails from its sources: a thread does not get the loader of the process it belongs to. */
import { register } from 'tsx/esm/api';

register();
await import('./mail-thread.ts');
