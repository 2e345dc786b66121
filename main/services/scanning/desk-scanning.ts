import { Buffer } from 'node:buffer';
import { v7 } from 'uuid';
import type { DesktopParams, DesktopResult } from '#shared/contracts/desktop-api.ts';
import { largestImport, type ScannerDevice } from '#shared/contracts/scanning-api.ts';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import type { TellEvent } from '#main/services/event-hub.ts';
import type { DeskSpool } from '#main/services/spool/desk-spool.ts';
import { findDevices } from './find-devices.ts';
import { findFormat } from './page-format.ts';
import type { ScanStation } from './scan-station.ts';
import { Watches } from './watches.ts';
import { freeSpace } from './free-space.ts';

const findWithinMs = 12_000;
const askWithinMs = 20_000;

/** A driver's failure as the contract tells it. */
const told = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof ScannerError ? new DesktopFailure(error.code) : error;
  });

/** Scanning as one desk sees it: its own pages only, sealed with its own key. Needs an open desk, `desk-closed` otherwise. */
export class DeskScanning {
  readonly #watches: Watches;

  constructor(
    private readonly spool: DeskSpool,
    private readonly station: ScanStation,
    private readonly tell: TellEvent,
  ) {
    this.#watches = new Watches(station);
  }

  async devices(): Promise<DesktopResult<'scanning.devices'>> {
    this.spool.open();
    const { drivers } = this.station;
    const tellFound = async (devices: ScannerDevice[]) =>
      this.tell('scanning.found', { devices: await this.#withSettings(devices) });
    const { devices, silent } = await findDevices(drivers, {
      waitMs: findWithinMs,
      found: (found) => void tellFound(found),
    });
    return { devices: await this.#withSettings(devices), silent };
  }

  async capabilities({
    deviceId,
  }: DesktopParams<'scanning.capabilities'>): Promise<DesktopResult<'scanning.capabilities'>> {
    this.spool.open();
    const asked = this.station.driverOf(deviceId).capabilities(deviceId, AbortSignal.timeout(askWithinMs));
    return { capabilities: await told(asked), settings: await this.station.memory.settingsOf(deviceId) };
  }

  async start({
    deviceId,
    settings,
  }: DesktopParams<'scanning.start'>): Promise<DesktopResult<'scanning.start'>> {
    const { storeId, spool } = this.spool.open();
    const started = this.station.jobs.start({
      driver: this.station.driverOf(deviceId),
      deviceId,
      settings,
      storeId,
      spool,
      arrived: (page) => this.#tellOwner(storeId, () => this.tell('scanning.arrived', { page })),
      ended: (end) => this.#tellOwner(storeId, () => this.tell('scanning.ended', end)),
    });
    if (settings) await this.station.memory.rememberSettings(deviceId, settings);
    return started;
  }

  /** Takes from the watched folders for this desk, as long as it is open. Asked again nothing changes. */
  async watch(): Promise<DesktopResult<'scanning.watch'>> {
    const { storeId, spool } = this.spool.open();
    const unfinished = await this.#watches.start({
      isOpen: () => this.spool.isOf(storeId),
      order: (driver, deviceId, signal) => ({
        driver,
        deviceId,
        settings: null,
        storeId,
        spool,
        watch: { signal },
        arrived: (page) => this.#tellOwner(storeId, () => this.tell('scanning.arrived', { page })),
        ended: () => undefined,
      }),
    });
    return { unfinished };
  }

  async setWatched({
    deviceId,
    watched,
  }: DesktopParams<'scanning.setWatched'>): Promise<DesktopResult<'scanning.setWatched'>> {
    this.spool.open();
    await this.station.memory.setWatched(deviceId, watched);
    if (!watched) this.#watches.stop(deviceId);
    return {};
  }

  async cancel({ jobId }: DesktopParams<'scanning.cancel'>): Promise<DesktopResult<'scanning.cancel'>> {
    this.station.jobs.cancel(jobId, this.spool.open().storeId);
    return {};
  }

  async pages(): Promise<DesktopResult<'scanning.pages'>> {
    const { storeId, spool } = this.spool.open();
    return { ...(await spool.list()), running: this.station.jobs.of(storeId) };
  }

  async page({ pageId }: DesktopParams<'scanning.page'>): Promise<DesktopResult<'scanning.page'>> {
    const { page, bytes } = await this.spool.open().spool.read(pageId);
    return { mime: page.mime, bytes: new Uint8Array(bytes) };
  }

  async room(): Promise<DesktopResult<'scanning.room'>> {
    this.spool.open();
    return { free: await freeSpace(this.spool.root) };
  }

  async release({ pageIds }: DesktopParams<'scanning.release'>): Promise<DesktopResult<'scanning.release'>> {
    const { spool } = this.spool.open();
    // First the originals: one that is left would come back as another letter.
    await this.station.letGo(pageIds);
    await spool.remove(pageIds);
    return {};
  }

  async import({
    fileName,
    bytes,
  }: DesktopParams<'scanning.import'>): Promise<DesktopResult<'scanning.import'>> {
    const { spool } = this.spool.open();
    const content = Buffer.from(bytes.buffer);
    const mime = findFormat(content);
    if (mime === null || content.length > largestImport) throw new DesktopFailure('unknown-format');
    const page = await spool.keep(
      {
        jobId: `job-${v7()}`,
        deviceId: 'folder:picked',
        number: 1,
        side: 'front',
        mime,
        scannedAt: this.station.now(),
        resolution: null,
        fileName,
      },
      content,
    );
    return { page };
  }

  async addAddress({
    url,
  }: DesktopParams<'scanning.addAddress'>): Promise<DesktopResult<'scanning.addAddress'>> {
    this.spool.open();
    const { device, address } = await told(
      this.station.byAddress.probe(url, AbortSignal.timeout(askWithinMs)),
    );
    await this.station.memory.addAddress(address);
    return { device };
  }

  async trust({ deviceId }: DesktopParams<'scanning.trust'>): Promise<DesktopResult<'scanning.trust'>> {
    this.spool.open();
    const { hostname } = new URL(this.station.byAddress.addressOf(deviceId));
    await this.station.memory.forgetCertificates(hostname);
    return {};
  }

  async removeAddress({
    deviceId,
  }: DesktopParams<'scanning.removeAddress'>): Promise<DesktopResult<'scanning.removeAddress'>> {
    this.spool.open();
    await this.station.memory.removeAddress(this.station.byAddress.addressOf(deviceId));
    return {};
  }

  /** Somebody else may have opened their desk meanwhile: it is not theirs to hear. */
  #tellOwner(storeId: string, tell: () => void): void {
    if (this.spool.isOf(storeId)) tell();
  }

  #withSettings(devices: ScannerDevice[]) {
    return Promise.all(
      devices.map(async (device) => ({
        ...device,
        kind: this.station.kindOf(device.id),
        settings: await this.station.memory.settingsOf(device.id),
        watched:
          this.station.driverOf(device.id).watch === undefined
            ? null
            : await this.station.memory.isWatched(device.id),
      })),
    );
  }
}
