import { connect, type TLSSocket } from 'node:tls';
import { ScannerError } from '#main/ports/scanner-driver.ts';

/** The certificates of scanners as they were first seen, by `host:port`; SHA-256 fingerprints. */
export interface Certificates {
  known: (host: string) => Promise<string | null>;
  remember: (host: string, fingerprint: string) => Promise<void>;
}

/** Office copiers certify themselves, and old ones speak old TLS: who answers is known by having answered before. */
const scannerTls = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

const opened = (url: URL, signal: AbortSignal, silenceMs: number): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const socket = connect({ ...scannerTls, host, port: Number(url.port) || 443 });
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const stop = () => fail(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    socket.setTimeout(silenceMs, () => fail(new Error('no answer in time')));
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('closed')));
    socket.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      socket.removeAllListeners('close');
      socket.removeListener('error', fail);
      resolve(socket);
    });
  });

/**
 * An encrypted connection to a scanner. Its certificate is remembered at the first time; another one later is refused before anything
 * is sent (`other-certificate`), until a person says that it is the same scanner.
 */
export const openSecure = async (
  url: URL,
  { certificates, signal, silenceMs }: { certificates: Certificates; signal: AbortSignal; silenceMs: number },
): Promise<TLSSocket> => {
  const socket = await opened(url, signal, silenceMs);
  const host = `${url.hostname}:${url.port || '443'}`;
  const shown = socket.getPeerCertificate().fingerprint256;
  const known = await certificates.known(host);
  if (known === null) await certificates.remember(host, shown);
  else if (known !== shown) {
    socket.destroy();
    throw new ScannerError('other-certificate', 'not the certificate that was remembered');
  }
  return socket;
};
