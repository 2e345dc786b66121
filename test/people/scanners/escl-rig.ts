import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { EsclDriver } from '#main/services/scanning/escl/escl-driver.ts';
import type { ScannerRig } from '#test/contracts/scanner-driver.ts';
import { FakeCopier } from './fake-escl.ts';
import { ownCertificates } from './own-certificates.ts';

/** Our eSCL client before a copier that answers over real HTTP. */
export const esclRig = async (): Promise<ScannerRig> => {
  const copier = new FakeCopier();
  const base = await copier.listen();
  const flatbed: ScanSettings = {
    source: 'flatbed',
    resolution: 300,
    mode: 'colour',
    size: { widthMm: 210, heightMm: 297 },
  };
  const broken = (changes: Parameters<FakeCopier['reset']>[0]) => async () => copier.reset(changes);
  return {
    driver: new EsclDriver({
      discover: async () => [],
      addresses: async () => [base],
      times: { answerMs: 2000, pageMs: 3000 },
      patience: { pauseMs: 10, patienceMs: 1500, settleMs: 30 },
      certificates: ownCertificates(),
    }),
    deviceId: `escl:${base}`,
    settings: {
      flatbed,
      feeder: { ...flatbed, source: 'feeder' },
      duplex: { ...flatbed, source: 'duplex', mode: 'grey' },
    },
    sheets: 10,
    reset: broken({}),
    slow: broken({ pageMs: 100 }),
    faults: [
      { name: 'empty feeder', problem: 'no-paper', after: 0, arrange: broken({ sheets: 0 }) },
      { name: 'jam before the first', problem: 'jam', after: 0, arrange: broken({ jamAfter: 0 }) },
      { name: 'jam in the stack', problem: 'jam', after: 3, arrange: broken({ jamAfter: 3 }) },
      { name: 'hatch open', problem: 'cover-open', after: 0, arrange: broken({ hatchOpen: true }) },
      { name: 'someone copies', problem: 'busy', after: 0, arrange: broken({ copying: true }) },
      { name: 'cut, chunked', problem: 'cut', after: 2, arrange: broken({ cutPage: 3 }) },
      { name: 'cut, with a length', problem: 'cut', after: 3, arrange: broken({ cutPage: 4 }) },
      { name: 'password', problem: 'denied', after: 0, arrange: broken({ needsPassword: true }) },
      { name: 'refuses', problem: 'unsupported-setting', after: 0, arrange: broken({ refusesJobs: true }) },
      { name: 'garbage', problem: 'failed', after: 0, arrange: broken({ sendsGarbage: true }) },
      { name: 'silent', problem: 'unreachable', after: 0, arrange: broken({ pageMs: 3500 }) },
    ],
    close: async () => copier.close(),
  };
};
