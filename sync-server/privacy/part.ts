import type { OpenServerPart } from '../server-part.ts';
import { privacyRoutes } from './routes.ts';

/** Who read which citizen’s file, and the file itself for the citizen. */
export const privacyPart: OpenServerPart = (parts) => ({ routes: (app) => privacyRoutes(app, parts) });
