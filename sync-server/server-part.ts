import type { FastifyInstance } from 'fastify';
import type { NightlyJob } from './nightly.ts';
import type { ServerParts } from './server-parts.ts';

/** An area of the server, opened: its doors, and what it does of itself. */
export interface ServerPart {
  /** Registers the area's routes. */
  routes?: (app: FastifyInstance) => void;
  /** Done once a night, one after the other. */
  nightly?: readonly NightlyJob[];
  /** Begins what the area does of itself; called when every area is open. */
  start?: () => void;
  /** Ends it; resolves when what is in hand is done. Called before commands and the audit log come to rest. */
  stop?: () => Promise<void>;
}

/** How an area opens: it reads or prepares what it needs in the store before the server listens. */
export type OpenServerPart = (parts: ServerParts) => ServerPart | Promise<ServerPart>;
