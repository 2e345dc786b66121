import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy answers of itself instead of asking the server behind it. */
export type ProxyFault =
  | { kind: 'status'; status: 403 | 429 | 500 | 502 | 503 | 504; retryAfter?: string }
  /** Breaks every connection off, without a word. */
  | { kind: 'cut' }
  /** A network's own page, with 200, for everything. */
  | { kind: 'portal' };

/** A reverse proxy with rules of its own, before a server. */
export interface BadProxy {
  url: string;
  /** Largest body it lets through, in bytes; a larger one is answered 413 with a page. */
  limit: number;
  /** Breaks each call off, without a word, after this many bytes of its body. */
  cutAfter: number;
  /** Calls whose body holds this are answered 403 with a page, as a filter does. */
  forbidden: string | null;
  fault: ProxyFault | null;
  /** Whether a page of another origin may read what it answers of itself: a proxy as installed gives no leave. */
  isReadable: boolean;
  /** `413 POST /db/commands/_bulk_docs`, in order; `cut` for a broken connection, `portal` for a network's own page. */
  seen: string[];
  close: () => void;
}

const page = (response: ServerResponse, status: number, title: string, more: Record<string, string> = {}) =>
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', connection: 'close', ...more })
    .end(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`);

/** @throws Error for a body above `most` bytes, whose connection is broken then */
const bodyOf = async (call: IncomingMessage, most: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of call as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > most) {
      call.socket.resetAndDestroy();
      throw new Error('cut');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Stands before `target`. It reads calls whole before it passes them on, as a buffering proxy does. */
export const aBadProxy = async (target: string): Promise<BadProxy> => {
  const { hostname, port } = new URL(target);
  const server = createServer((call, response) => {
    const origin = call.headers.origin;
    if (origin !== undefined && proxy.isReadable) response.setHeader('access-control-allow-origin', origin);
    const said = (what: string) =>
      proxy.seen.push(`${what} ${call.method ?? ''} ${call.url?.split('?')[0] ?? ''}`);
    const failed = (status: number, title: string, more?: Record<string, string>, name = String(status)) => {
      said(name);
      page(response, status, title, more);
    };
    void bodyOf(call, proxy.cutAfter).then(
      (body) => {
        const { fault, forbidden } = proxy;
        if (call.method === 'OPTIONS') return pass(call, response, body);
        if (fault?.kind === 'cut') {
          said('cut');
          return call.socket.resetAndDestroy();
        }
        if (fault?.kind === 'portal') return failed(200, 'Accès au réseau municipal', {}, 'portal');
        if (fault)
          return failed(
            fault.status,
            'Erreur',
            fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
          );
        if (body.byteLength > proxy.limit) return failed(413, 'Request Entity Too Large');
        if (forbidden !== null && body.includes(forbidden)) return failed(403, 'Forbidden');
        pass(call, response, body);
      },
      () => said('cut'),
    );
  });
  const pass = (call: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const options = { host: hostname, port, method: call.method, path: call.url, headers: call.headers };
    const onward = request(options, (answer) => {
      proxy.seen.push(`${String(answer.statusCode)} ${call.method ?? ''} ${call.url?.split('?')[0] ?? ''}`);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    onward.end(body);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: BadProxy = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    limit: Infinity,
    cutAfter: Infinity,
    forbidden: null,
    fault: null,
    isReadable: true,
    seen: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
};
