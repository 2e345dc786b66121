/** Starts the page thread from its sources: a thread does not get the loader of the process it belongs to. */
import { register } from 'tsx/esm/api';

register();
await import('./page-thread.ts');
