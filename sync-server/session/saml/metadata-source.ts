import { readFile } from 'node:fs/promises';
import { type IdpMetadata, isPlainHttp, readIdpMetadata } from './idp-metadata.ts';
import { maxMessageBytes } from './check-response.ts';
import { refuseXml } from './xml.ts';

const freshMs = 60 * 60_000;
const fetchMs = 10_000;

const fetchText = async (url: string): Promise<string> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(fetchMs), redirect: 'error' });
  if (!response.ok) refuseXml('metadata-unreachable');
  const text = await response.text();
  return text.length > maxMessageBytes * 8 ? refuseXml('too-large') : text;
};

/**
 * The identity provider's metadata, read again every hour. While it cannot be read, what was read last goes on counting until it
 * says itself that it is too old.
 */
export class MetadataSource {
  #known: IdpMetadata | null = null;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly parts: {
      /** `https://…`, loopback `http://…`, or a file. */
      location: string;
      entityId: string | null;
      signer: string | null;
      now: () => number;
      /** Told why a renewal failed. */
      failed: (error: unknown) => void;
    },
  ) {}

  /** @throws SamlRefusal, or the reading's own error, when there has never been a valid one */
  async get(): Promise<IdpMetadata> {
    const now = this.parts.now();
    const isStale = now - this.#readAt >= freshMs;
    const known = this.#known;
    const isValid = known !== null && (known.validUntil === null || known.validUntil > now);
    if (known && isValid && !isStale) return known;
    try {
      const { location, entityId, signer } = this.parts;
      const isRemote = /^https?:/.test(location);
      // Whoever stands in between would choose who signs in: only a signature makes up for an unprotected way.
      if (isRemote && isPlainHttp(location) && signer === null) refuseXml('metadata-plain-http');
      const xml = isRemote ? await fetchText(location) : await readFile(location, 'utf8');
      this.#known = readIdpMetadata(xml, { entityId, signer, now });
      this.#readAt = now;
      return this.#known;
    } catch (error) {
      this.parts.failed(error);
      if (known && isValid) return known;
      throw error;
    }
  }
}
