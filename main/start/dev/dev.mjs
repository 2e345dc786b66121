/** `npm run dev`: installs what is missing, then hands over to TypeScript in the same process. */
import { ensureInstalled } from '../setup.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import('./run-dev.ts');
