import { Bonjour } from 'bonjour-service';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import { FakeCopier } from '#test/people/scanners/fake-escl.ts';
import { ownCertificates } from '#test/people/scanners/own-certificates.ts';
import { sendingTo } from '#test/people/scanners/sending-to.ts';
import { discover } from './discover.ts';
import { EsclDriver } from './escl-driver.ts';

const feeder: ScanSettings = {
  source: 'feeder',
  resolution: 300,
  mode: 'grey',
  size: { widthMm: 210, heightMm: 297 },
};
const copier = new FakeCopier();
let base: string;
let driver: EsclDriver;
const certificates = ownCertificates();
beforeAll(async () => {
  base = await copier.listen('0.0.0.0');
  driver = new EsclDriver({
    discover: async () => [],
    addresses: async () => [],
    times: { answerMs: 2000, pageMs: 2000 },
    patience: { pauseMs: 10, patienceMs: 1500, settleMs: 30 },
    certificates,
  });
});
beforeEach(() => copier.reset({ sheets: 3 }));
afterAll(() => copier.close());

const never = () => new AbortController().signal;
const pagesOf = async (settings: ScanSettings, signal = never()): Promise<number> => {
  let pages = 0;
  for await (const _page of driver.scan(`escl:${base}`, settings, signal)) pages += 1;
  return pages;
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ScannerError ? error.code : error),
  );

describe('a copier that is not ready yet', () => {
  it('is waited for while it warms up, before the job and before the first page', async () => {
    copier.reset({ sheets: 3, warmUps: 2 });
    expect(await pagesOf(feeder)).toBe(3);
  });

  it('is asked again when it says 409 before each page', async () => {
    copier.reset({ sheets: 3, notYets: 2 });
    expect(await pagesOf(feeder)).toBe(3);
  });
});

describe('the job that is asked for', () => {
  it('says everything that was set, in three-hundredths of an inch', async () => {
    await pagesOf(feeder);
    const asked = copier.asked.at(-1) ?? '';
    expect(asked).toContain('<pwg:InputSource>Feeder</pwg:InputSource>');
    expect(asked).toContain('<scan:ColorMode>Grayscale8</scan:ColorMode>');
    expect(asked).toContain('<scan:XResolution>300</scan:XResolution>');
    expect(asked).toContain('<pwg:Width>2480</pwg:Width>');
    expect(asked).toContain('<pwg:Height>3507</pwg:Height>');
    expect(asked).toContain('<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>');
  });

  it('is ended at the scanner when it is aborted, whatever it was about to answer', async () => {
    copier.reset({ sheets: 3, pageMs: 200 });
    const [deleted, asked] = [copier.deleted, copier.asked.length];
    const ending = new AbortController();
    const outcome = codeOf(pagesOf(feeder, ending.signal));
    await expect.poll(() => copier.asked.length, { interval: 5, timeout: 10_000 }).toBe(asked + 1);
    ending.abort();
    expect(await outcome).toBe('cancelled');
    await expect.poll(() => copier.deleted, { timeout: 10_000 }).toBe(deleted + 1);
    copier.reset({ sheets: 3 });
    expect(await pagesOf(feeder)).toBe(3);
  });
});

describe('an address', () => {
  it('may be typed without the path', async () => {
    const { device, address } = await driver.probe(new URL(base).origin, never());
    expect(device).toEqual({ id: `escl:${base}`, driver: 'escl', name: 'Copieur de test 3000' });
    expect(address).toBe(base);
  });

  it('outside the local network is never asked, by whichever door', async () => {
    for (const url of ['http://8.8.8.8/eSCL', 'https://[2001:4860:4860::8888]/eSCL', 'ftp://127.0.0.1/']) {
      expect(await codeOf(driver.probe(url, never()))).toBe('denied');
      expect(await codeOf(driver.capabilities(`escl:${url}`, never()))).toBe('denied');
    }
  });

  it('may be encrypted with a certificate of the copier’s own making', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'copieur' }]);
    const secure = new FakeCopier({ key, cert });
    secure.reset({ sheets: 2 });
    const { device } = await driver.probe(await secure.listen(), never());
    expect(device.id).toMatch(/^escl:https:/);
    let pages = 0;
    for await (const _page of driver.scan(device.id, feeder, never())) pages += 1;
    expect(pages).toBe(2);
    secure.close();
  });

  it('that sends us to its encrypted one is followed there, and the certificate is remembered', async () => {
    certificates.forget();
    const first = await generate([{ name: 'commonName', value: 'copieur' }]);
    const secure = new FakeCopier({ key: first.private, cert: first.cert });
    secure.reset({ sheets: 3 });
    const there = await secure.listen();
    const door = await sendingTo(new URL(there).origin);
    const id = `escl:${door.base}`;
    const pages = async () => {
      let count = 0;
      for await (const _page of driver.scan(id, feeder, never())) count += 1;
      return count;
    };
    expect(await pages()).toBe(3);
    // Only the first question went unencrypted: no page did.
    expect(door.asked.filter((one) => !one.startsWith('GET /eSCL/ScannerCapabilities'))).toEqual([]);
    secure.close();
    const second = await generate([{ name: 'commonName', value: 'copieur' }]);
    const other = new FakeCopier({ key: second.private, cert: second.cert });
    other.reset({ sheets: 3 });
    await other.listen('127.0.0.1', Number(new URL(there).port));
    expect(await codeOf(pages())).toBe('other-certificate');
    expect(other.asked).toEqual([]);
    certificates.forget();
    expect(await pages()).toBe(3);
    other.close();
    door.close();
  });

  it.each(['http://127.0.0.2:9', 'http://[::1]:9', 'file:///etc'])(
    'that sends us elsewhere (%s) is not followed',
    async (elsewhere) => {
      const door = await sendingTo(elsewhere);
      expect(await codeOf(driver.probe(door.base, never()))).toBe('unreachable');
      expect(door.asked).toHaveLength(1);
      door.close();
    },
  );

  it('that sends us in a circle is given up', async () => {
    const door = await sendingTo(null);
    expect(await codeOf(driver.probe(door.base, never()))).toBe('unreachable');
    door.close();
  });

  it('of something that is no scanner is unreachable', async () => {
    expect(await codeOf(driver.probe(`${base}/other`, never()))).toBe('unreachable');
  });
});

describe('a scanner that announces itself (mDNS)', () => {
  it('is found with its address and name', async () => {
    const { port } = new URL(base);
    const bonjour = new Bonjour();
    bonjour.publish({
      name: 'Copieur du guichet',
      type: 'uscan',
      protocol: 'tcp',
      port: Number(port),
      txt: { rs: 'eSCL', ty: 'Copieur de test 3000', UUID: 'test-1' },
    });
    try {
      const found = await discover(1500, never());
      const ours = found.find((one) => new URL(one.base).port === port);
      expect(ours?.name).toBe('Copieur de test 3000');
      const there = await driver.probe(ours?.base ?? '', never());
      expect(there.device.name).toBe('Copieur de test 3000');
    } finally {
      bonjour.destroy();
    }
  });
});
