import type { AddressInfo } from 'node:net';
import { adminHeader, aServer, type TestServer } from './server.ts';

/** A listening server with its `/db/` address, with and without the administrator's credentials. */
export interface CouchServer {
  server: TestServer;
  /** `http://admin:secret@127.0.0.1:<port>/db` */
  url: string;
  /** `http://127.0.0.1:<port>/db` */
  bare: string;
  /** Calls as the administrator; a string body is sent as it is, anything else as JSON. */
  call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<CouchAnswer>;
  close: () => Promise<void>;
}
export interface CouchAnswer {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
}

/** Starts the sync server on a free port. */
export const aCouchServer = async (): Promise<CouchServer> => {
  const server = await aServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  const bare = `http://127.0.0.1:${String(port)}/db`;
  return {
    server,
    bare,
    url: `http://admin:secret@127.0.0.1:${String(port)}/db`,
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(`${bare}${path}`, {
        method,
        headers: {
          ...adminHeader,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : {
              body:
                typeof body === 'string' || body instanceof Uint8Array
                  ? (body as string)
                  : JSON.stringify(body),
            }),
      });
      const text = await response.text();
      let json: Record<string, unknown> = {};
      try {
        json = JSON.parse(text) as Record<string, unknown>;
      } catch {
        // Not every answer is JSON.
      }
      return { status: response.status, headers: response.headers, text, json };
    },
    close: () => server.close(),
  };
};
