import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import { type Certificates, openSecure } from './certificates.ts';

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
  certificates: Certificates;
}

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

/** What one asks with, once there is a connection. */
const asked = async (url: URL, asking: EsclRequest) => {
  const { method, body, signal, silenceMs, certificates } = asking;
  const headers =
    body === undefined ? {} : { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) };
  const options = { method, headers, signal, agent: false as const };
  if (url.protocol !== 'https:') return httpRequest(url, options);
  const socket = await openSecure(url, { certificates, signal, silenceMs });
  return httpsRequest(url, { method, headers, signal, createConnection: () => socket });
};

/**
 * Exchanges one request for one answer, whatever its status. Fails with `unreachable` when none came, `cut` when it broke
 * off, `other-certificate` before anything is sent, `cancelled` at once when aborted. Redirects are not followed.
 */
export const exchange = async (url: URL, asking: EsclRequest): Promise<EsclAnswer> => {
  const { body, signal, silenceMs, maxBytes } = asking;
  const because = (error: unknown): ScannerError => {
    if (signal.aborted) return new ScannerError('cancelled');
    if (error instanceof ScannerError) return error;
    return new ScannerError('unreachable', error instanceof Error ? error.message : '');
  };
  if (signal.aborted) throw new ScannerError('cancelled');
  try {
    const sent = await asked(url, asking);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve);
      sent.setTimeout(silenceMs, () => sent.destroy(new Error('no answer in time')));
      sent.once('error', reject);
      sent.end(body);
    });
    const read = await readBody(response, maxBytes);
    return { status: response.statusCode ?? 0, headers: response.headers, body: read };
  } catch (error) {
    throw because(error);
  }
};
