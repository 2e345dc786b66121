import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { scanSettings, type ScanSettings } from '#shared/contracts/scanning-api.ts';
import { isAbsent, makeDurableFolder, writeDurable } from '#main/services/durable-file.ts';

const memory = z.object({
  v: z.literal(1),
  /** Last settings by device. */
  settings: z.record(z.string(), scanSettings),
  /** Network scanners added by hand. */
  addresses: z.array(z.url()),
  /** SHA-256 fingerprints by `host:port`, as first seen. */
  certificates: z.record(z.string(), z.string()).default({}),
  /** Tells this PC from others that take out of the same folders. */
  pc: z.string().optional(),
  /** Watched folders, by device, that are not to be taken from by themselves. */
  unwatched: z.array(z.string()).default([]),
});
type Memory = z.infer<typeof memory>;

/** What this PC remembers of its scanners, in one JSON file. Nothing personal. */
export class ScanMemory {
  #last: Promise<unknown> = Promise.resolve();

  /** Certificates of scanners as they were first seen. */
  readonly certificates = {
    known: async (host: string): Promise<string | null> => (await this.#read()).certificates[host] ?? null,
    remember: (host: string, fingerprint: string): Promise<void> =>
      this.#change((now) => ({ ...now, certificates: { ...now.certificates, [host]: fingerprint } })),
  };

  constructor(private readonly path: string) {}

  /** The next certificate that a host shows is the one that is remembered. */
  forgetCertificates(hostname: string): Promise<void> {
    return this.#change((now) => ({
      ...now,
      certificates: Object.fromEntries(
        Object.entries(now.certificates).filter(([host]) => !host.startsWith(`${hostname}:`)),
      ),
    }));
  }

  /** The name of this PC in watched folders; made at the first time. */
  async pcName(): Promise<string> {
    const { pc } = await this.#read();
    if (pc !== undefined) return pc;
    await this.#change((now) => ({ ...now, pc: now.pc ?? randomBytes(5).toString('hex') }));
    return this.pcName();
  }

  async isWatched(deviceId: string): Promise<boolean> {
    return !(await this.#read()).unwatched.includes(deviceId);
  }

  setWatched(deviceId: string, watched: boolean): Promise<void> {
    return this.#change((now) => {
      const others = now.unwatched.filter((one) => one !== deviceId);
      return { ...now, unwatched: watched ? others : [...others, deviceId] };
    });
  }

  async settingsOf(deviceId: string): Promise<ScanSettings | null> {
    const { settings } = await this.#read();
    return Object.hasOwn(settings, deviceId) ? (settings[deviceId] ?? null) : null;
  }

  async addresses(): Promise<string[]> {
    return (await this.#read()).addresses;
  }

  rememberSettings(deviceId: string, settings: ScanSettings): Promise<void> {
    return this.#change((now) => ({ ...now, settings: { ...now.settings, [deviceId]: settings } }));
  }

  addAddress(url: string): Promise<void> {
    return this.#change((now) => ({ ...now, addresses: [...new Set([...now.addresses, url])] }));
  }

  removeAddress(url: string): Promise<void> {
    return this.#change((now) => ({ ...now, addresses: now.addresses.filter((one) => one !== url) }));
  }

  /** Changes one after the other, so that none is lost. */
  #change(change: (now: Memory) => Memory): Promise<void> {
    const next = this.#last.then(async () => {
      await makeDurableFolder(dirname(this.path));
      await writeDurable(this.path, JSON.stringify(change(await this.#read())));
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #read(): Promise<Memory> {
    const nothing: Memory = { v: 1, settings: {}, addresses: [], certificates: {}, unwatched: [] };
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw error;
    });
    if (text === null) return nothing;
    try {
      return memory.parse(JSON.parse(text));
    } catch {
      // Written by another version or damaged: settings are asked for again.
      return nothing;
    }
  }
}
