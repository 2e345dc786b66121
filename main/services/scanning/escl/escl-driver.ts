import type { ScannerDevice, ScanSettings } from '#shared/contracts/scanning-api.ts';
import {
  type ByAddress,
  type ScannedPage,
  type ScannerDriver,
  ScannerError,
} from '#main/ports/scanner-driver.ts';
import { checkSettings } from '#main/services/scanning/check-settings.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';
import { deviceIds } from '#main/services/scanning/driver/device-id.ts';
import { sideOf } from '#main/services/scanning/driver/page-side.ts';
import { DeviceTurns } from '#main/services/scanning/program/device-turns.ts';
import { serviceAddress } from './address.ts';
import type { Certificates } from './certificates.ts';
import type { Announced } from './discover.ts';
import { EsclClient, type EsclTimes } from './escl-client.ts';
import { EsclJob, type EsclPatience } from './escl-job.ts';
import { isLocalHost } from './local-network.ts';
import { scanRequest } from './scan-request.ts';

const ids = deviceIds('escl');

/** What the driver of network scanners stands on. */
export interface EsclParts {
  /** Scanners that announce themselves. */
  discover: (signal: AbortSignal) => Promise<Announced[]>;
  /** Scanners known by their address. */
  addresses: () => Promise<string[]>;
  times: EsclTimes;
  patience: EsclPatience;
  certificates: Certificates;
}

/** Network scanners and copiers that speak eSCL (AirScan, Mopria), without a driver of their maker. */
export class EsclDriver implements ScannerDriver, ByAddress {
  readonly name = 'escl';
  readonly byAddress = this;
  readonly #turns = new DeviceTurns();

  constructor(private readonly parts: EsclParts) {}

  async list(signal: AbortSignal): Promise<ScannerDevice[]> {
    if (signal.aborted) throw new ScannerError('cancelled');
    const [announced, ...added] = await Promise.all([
      this.parts.discover(signal),
      ...(await this.parts.addresses()).map((base) => this.#describe(base, signal).catch(() => null)),
    ]);
    if (signal.aborted) throw new ScannerError('cancelled');
    const found = announced.map(({ base, name }) => this.#device(base, name));
    const byId = new Map([...found, ...added.filter((one) => one !== null)].map((one) => [one.id, one]));
    return [...byId.values()];
  }

  /**
   * The scanner at an address that a person has typed, with or without the path. Fails with `denied` outside the local
   * network.
   */
  async probe(url: string, signal: AbortSignal): Promise<{ device: ScannerDevice; address: string }> {
    const address = serviceAddress(url);
    return { device: await this.#describe(address, signal), address };
  }

  addressOf(deviceId: string): string {
    return ids.own(deviceId);
  }

  async capabilities(deviceId: string, signal: AbortSignal) {
    return (await (await this.#client(deviceId)).capabilities(signal)).capabilities;
  }

  async *scan(
    deviceId: string,
    settings: ScanSettings | null,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPage> {
    if (!settings) throw new ScannerError('unsupported-setting', 'none given');
    await this.#turns.free(deviceId, signal);
    const client = await this.#client(deviceId);
    const scanner = await client.capabilities(signal);
    const source = checkSettings(scanner.capabilities, settings);
    const job = new EsclJob(client, settings.source, signal, this.parts.patience);
    try {
      await job.begin(scanRequest(scanner, settings, source));
      for (let number = 1; ; number += 1) {
        const bytes = await job.next();
        if (bytes === null) return;
        const mime = findFormat(bytes);
        if (mime === null) throw new ScannerError('failed', 'the scanner sent no picture');
        yield { number, side: sideOf(settings, number), mime, bytes, fileName: null };
        if (settings.source === 'flatbed') return;
      }
    } finally {
      this.#turns.hold(deviceId, job.end());
    }
  }

  async #describe(base: string, signal: AbortSignal): Promise<ScannerDevice> {
    const client = await this.#client(ids.of(base));
    const { name } = await client.capabilities(signal);
    return this.#device(base, name);
  }

  #device(base: string, name: string): ScannerDevice {
    return { id: ids.of(base), driver: this.name, name: name || new URL(base).host };
  }

  /** Ids come from the page: the shell asks nothing of the world outside the local network on its behalf. */
  async #client(deviceId: string): Promise<EsclClient> {
    const base = this.addressOf(deviceId);
    if (!URL.canParse(base)) throw new ScannerError('unreachable', 'no address');
    const { protocol, hostname } = new URL(base);
    const isAllowed = ['http:', 'https:'].includes(protocol) && (await isLocalHost(hostname));
    if (!isAllowed) throw new ScannerError('denied', 'not on the local network');
    return new EsclClient(base, this.parts.times, this.parts.certificates);
  }
}
