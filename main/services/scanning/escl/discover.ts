import { Bonjour, type Service } from 'bonjour-service';
import { ScannerError } from '#main/ports/scanner-driver.ts';

/** A network scanner that has announced itself. */
export interface Announced {
  name: string;
  /** `http://192.168.1.20:80/eSCL`. */
  base: string;
}

const record = (service: Service, key: string): string | null => {
  const txt: unknown = service.txt;
  if (typeof txt !== 'object' || txt === null) return null;
  const found = Object.entries(txt).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return typeof found?.[1] === 'string' && found[1] !== '' ? found[1] : null;
};

const baseOf = (service: Service, scheme: 'http' | 'https'): string | null => {
  const address =
    service.addresses?.find((one) => one.includes('.')) ??
    service.addresses?.find((one) => one.includes(':'));
  if (address === undefined) return null;
  const path = (record(service, 'rs') ?? 'eSCL').replace(/^\/+|\/+$/g, '');
  const host = address.includes(':') ? `[${address}]` : address;
  return `${scheme}://${host}:${String(service.port)}/${path}`;
};

/** Listens for `_uscan._tcp` and `_uscans._tcp` (mDNS) for `waitMs`. A scanner that offers both is taken encrypted. */
export const discover = async (waitMs: number, signal: AbortSignal): Promise<Announced[]> => {
  const found = new Map<string, Announced>();
  // Networks that forbid multicast give no scanner; that is not an error.
  const bonjour = new Bonjour({}, () => undefined);
  const watch = (type: 'uscan' | 'uscans') => {
    const scheme = type === 'uscans' ? 'https' : 'http';
    bonjour.find({ type, protocol: 'tcp' }, (service) => {
      const base = baseOf(service, scheme);
      const key = record(service, 'UUID') ?? base;
      if (base === null || key === null || (scheme === 'http' && found.has(key))) return;
      found.set(key, { name: record(service, 'ty') ?? service.name, base });
    });
  };
  try {
    watch('uscan');
    watch('uscans');
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, waitMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new ScannerError('cancelled'));
      });
    });
  } finally {
    bonjour.destroy();
  }
  return [...found.values()];
};
