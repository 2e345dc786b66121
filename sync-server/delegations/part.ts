import type { OpenServerPart } from '../server-part.ts';
import { delegationRoutes } from './routes.ts';

/** Rights lent to a colleague for some days. */
export const delegationsPart: OpenServerPart = (parts) => ({ routes: (app) => delegationRoutes(app, parts) });
