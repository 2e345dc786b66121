import type { OpenServerPart } from '../server-part.ts';
import { commandRoutes } from './routes.ts';

/** The one way in for commands, from desks and from the administrator’s import. */
export const commandsPart: OpenServerPart = (parts) => ({ routes: (app) => commandRoutes(app, parts) });
