import type { OpenServerPart } from '../server-part.ts';
import { EmbeddedStore } from '../storage/embedded/store.ts';
import { version } from '../version.ts';
import { couchRoutes } from './plugin.ts';

/** CouchDB's API on the embedded store. A CouchDB server has its own. */
export const couchPart: OpenServerPart = ({ store, administratorDoor, audit, streams }) =>
  store instanceof EmbeddedStore
    ? { routes: (app) => couchRoutes(app, { store, administratorDoor, audit, version, streams }) }
    : {};
