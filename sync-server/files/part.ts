import type { OpenServerPart } from '../server-part.ts';
import { fileRoutes } from './routes.ts';

/** Files of requests: pushed by desks once, read back. */
export const filesPart: OpenServerPart = (parts) => ({ routes: (app) => fileRoutes(app, parts) });
