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
});
type Memory = z.infer<typeof memory>;

/** What this PC remembers of its scanners, in one JSON file. Nothing personal. */
export class ScanMemory {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly path: string) {}

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
    const nothing: Memory = { v: 1, settings: {}, addresses: [] };
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
