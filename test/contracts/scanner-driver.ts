import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScanProblem, ScanSettings, ScanSource } from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import { findFormat } from '#main/services/scanning/page-format.ts';

/** A driver with one device that a test can put paper into, and break. */
export interface ScannerRig {
  driver: ScannerDriver;
  deviceId: string;
  /** Settings that the device can do, for each of its sources; none for a folder. */
  settings: Partial<Record<ScanSource, ScanSettings>>;
  /** Sheets that lie in the feeder (or files in the folder) after {@link reset}. */
  sheets: number;
  /** Puts everything right again, and the sheets back. */
  reset: () => Promise<void>;
  /** Makes the next scan so slow that a test can act in the middle of it. */
  slow: () => Promise<void>;
  /** The program behind the driver hands over nothing before the stack is done. */
  givesAllAtOnce?: boolean;
  /** What may go wrong from now on; `after`: pages that come before it does. */
  faults: { problem: ScanProblem; after: number; name: string; arrange: () => Promise<void> }[];
  close: () => Promise<void>;
}

const never = () => new AbortController().signal;
/** Longest that an abort may take. ms. */
const atOnceMs = 500;

/** All pages up to the end or the failure. */
const collect = async (scan: AsyncIterable<ScannedPage>) => {
  const pages: ScannedPage[] = [];
  try {
    for await (const page of scan) pages.push(page);
    return { pages, problem: null };
  } catch (error) {
    if (!(error instanceof ScannerError)) throw error;
    return { pages, problem: error.code };
  }
};
const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ScannerError ? error.code : error),
  );

/** What every ScannerDriver does. */
export const scannerDriverContract = (name: string, make: () => Promise<ScannerRig>): void => {
  describe(`ScannerDriver contract: ${name}`, () => {
    let rig: ScannerRig;
    beforeAll(async () => {
      rig = await make();
    });
    beforeEach(() => rig.reset());
    afterAll(() => rig.close());

    /** The source that takes a stack, else the glass; null for a folder. */
    const stack = (): ScanSettings | null => rig.settings.feeder ?? rig.settings.flatbed ?? null;
    const scan = (settings: ScanSettings | null = stack(), signal: AbortSignal = never()) =>
      rig.driver.scan(rig.deviceId, settings, signal);

    it('lists the device under the id it is asked by', async () => {
      const devices = await rig.driver.list(never());
      const found = devices.find(({ id }) => id === rig.deviceId);
      expect(found).toMatchObject({ driver: rig.driver.name });
      expect(found?.name).not.toBe('');
      expect(rig.deviceId.startsWith(`${rig.driver.name}:`)).toBe(true);
    });

    it('ends a listing at once when aborted', async () => {
      const abort = AbortSignal.abort();
      expect(await problemOf(rig.driver.list(abort))).toBe('cancelled');
    });

    it('says what each source can do, and the settings are within it', async () => {
      const { sources } = await rig.driver.capabilities(rig.deviceId, never());
      expect(sources.map(({ source }) => source).sort()).toEqual(Object.keys(rig.settings).sort());
      for (const { source, resolutions, modes } of sources) {
        expect(resolutions).toContain(rig.settings[source]?.resolution);
        expect(modes).toContain(rig.settings[source]?.mode);
      }
    });

    it('cannot reach a device that is not there', async () => {
      const unknown = `${rig.driver.name}:http://127.0.0.1:9/nothing`;
      expect(await problemOf(rig.driver.capabilities(unknown, never()))).toBe('unreachable');
      expect(await collect(rig.driver.scan(unknown, stack(), never()))).toEqual({
        pages: [],
        problem: 'unreachable',
      });
    });

    it('gives the stack page by page, numbered from one, each of the format it says', async () => {
      const { pages, problem } = await collect(scan());
      expect(problem).toBeNull();
      expect(pages.map(({ number }) => number)).toEqual(
        Array.from({ length: rig.sheets }, (_, index) => index + 1),
      );
      for (const page of pages) {
        expect(page.side).toBe('front');
        expect(findFormat(page.bytes)).toBe(page.mime);
        expect(page.bytes.length).toBeGreaterThan(100);
      }
    });

    it('gives the first page before the last is scanned', async () => {
      await rig.slow();
      for await (const page of scan()) {
        expect(page.number).toBe(1);
        await rig.reset();
        break;
      }
      expect((await collect(scan())).pages).toHaveLength(rig.sheets);
    });

    it('scans one page from the flatbed', async () => {
      const flatbed = rig.settings.flatbed;
      if (!flatbed) return;
      const { pages, problem } = await collect(scan(flatbed));
      expect([pages.length, problem]).toEqual([1, null]);
    });

    it('tells the sides of a sheet apart', async () => {
      const duplex = rig.settings.duplex;
      if (!duplex) return;
      const { pages } = await collect(scan(duplex));
      expect(pages).toHaveLength(2 * rig.sheets);
      expect(pages.slice(0, 4).map(({ side }) => side)).toEqual(['front', 'back', 'front', 'back']);
    });

    it('refuses what the device cannot do before any paper moves', async () => {
      const settings = stack();
      if (!settings) return;
      const wrong: ScanSettings[] = [
        { ...settings, resolution: 9599 },
        { ...settings, size: { widthMm: 1900, heightMm: 297 } },
      ];
      for (const one of wrong)
        expect(await collect(scan(one))).toEqual({ pages: [], problem: 'unsupported-setting' });
      expect((await collect(scan())).pages).toHaveLength(rig.sheets);
    });

    it('stops before the first page when it is aborted already', async () => {
      expect(await collect(scan(stack(), AbortSignal.abort()))).toEqual({ pages: [], problem: 'cancelled' });
    });

    it('stops at once in the middle, keeps what it gave, and the device is free again', async () => {
      await rig.slow();
      const abort = new AbortController();
      let aborted = 0;
      const stopSoon = () =>
        setTimeout(() => {
          aborted = performance.now();
          abort.abort();
        }, 30);
      if (rig.givesAllAtOnce) stopSoon();
      let pages = 0;
      const over = await problemOf(
        (async () => {
          for await (const _page of scan(stack(), abort.signal)) {
            pages += 1;
            if (pages === 1) stopSoon();
          }
        })(),
      );
      expect(over).toBe('cancelled');
      expect(performance.now() - aborted).toBeLessThan(atOnceMs);
      expect(pages > 0).toBe(!rig.givesAllAtOnce);
      expect(pages).toBeLessThan(rig.sheets);
      await rig.reset();
      expect((await collect(scan())).pages).toHaveLength(rig.sheets);
    });

    it('says what went wrong, after the pages that came before', async () => {
      for (const { problem, after, arrange, name: fault } of rig.faults) {
        await rig.reset();
        await arrange();
        const got = await collect(scan());
        expect([fault, got.pages.length, got.problem]).toEqual([fault, after, problem]);
      }
    });
  });
};
