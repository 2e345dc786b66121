import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { ScannerError } from '#main/ports/scanner-driver.ts';

/** An answer, read to its end. */
export interface EsclAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One exchange with a scanner. */
export interface EsclRequest {
  method: 'GET' | 'POST' | 'DELETE';
  body?: string;
  signal: AbortSignal;
  /** Longest silence of the other side. ms. */
  silenceMs: number;
  /** A longer answer is no answer. Bytes. */
  maxBytes: number;
}

/**
 * Office copiers certify themselves, and old ones speak old TLS: it keeps a listener on the network out, but does not say
 * who answers. The alternative these devices offer is no encryption at all.
 */
const scannerTls = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

const readBody = (response: IncomingMessage, maxBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const cut = () => reject(new ScannerError('cut', 'the answer broke off'));
    response.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) {
        response.destroy();
        reject(new ScannerError('failed', 'the answer is too long'));
      } else chunks.push(chunk);
    });
    response.once('end', () => (response.complete ? resolve(Buffer.concat(chunks)) : cut()));
    response.once('error', cut);
    response.once('close', cut);
  });

/**
 * Exchanges one request for one answer, whatever its status. Fails with `unreachable` when none came, `cut` when it broke
 * off, `cancelled` at once when aborted. Redirects are not followed.
 */
export const exchange = (url: URL, { method, body, signal, silenceMs, maxBytes }: EsclRequest) =>
  new Promise<EsclAnswer>((resolve, reject) => {
    const fail = (error: Error) =>
      reject(
        signal.aborted
          ? new ScannerError('cancelled')
          : error instanceof ScannerError
            ? error
            : new ScannerError('unreachable', error.message),
      );
    if (signal.aborted) return fail(new Error('aborted'));
    const headers =
      body === undefined ? {} : { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) };
    const options = { method, headers, signal, agent: false as const };
    const answered = (response: IncomingMessage) => {
      readBody(response, maxBytes).then(
        (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
        fail,
      );
    };
    const sent =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, ...scannerTls }, answered)
        : httpRequest(url, options, answered);
    sent.setTimeout(silenceMs, () => sent.destroy(new Error('no answer in time')));
    sent.once('error', fail);
    sent.end(body);
  });
