import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { WiaDriver } from '#main/services/scanning/wia/wia-driver.ts';
import type { ScannerRig } from '#test/contracts/scanner-driver.ts';
import { type Exchange, recordedProgram } from './recorded-program.ts';

const device = '{6BDD1FC6-810F-11D0-BEC7-08002BE2092F}\\0001';
const sheets = 10;

/** How PowerShell is started; the script's own arguments follow. */
const start = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', 'C:\\Maktab\\wia.ps1'];
const line = (text: string) => ({ line: text });
const failing = (hresult: number): Exchange => ({
  steps: [line(`{"kind":"error","hresult":${String(hresult)}}`)],
  code: 1,
});
const source = (name: string) =>
  line(
    `{"resolutions":[75,150,200,300,600],"kind":"source","heightMm":355.6,"widthMm":215.9,"source":"${name}"}`,
  );

/** Exchanges with `wia.ps1` as its text says they are; not recorded on Windows, which is not to be had here. */
export const wiaRig = async (): Promise<ScannerRig> => {
  const workDir = await mkdtemp(join(tmpdir(), 'maktab-wia-'));
  const picture = await readFile(join(import.meta.dirname, 'page.jpg'));
  let pauseMs = 0;
  let fault: { after: number; hresult: number } | null = null;
  const page = (number: number) => {
    const name = `p${String(number)}.jpg`;
    return { waitMs: pauseMs, file: { name, bytes: picture }, line: `{"kind":"page","file":"${name}"}` };
  };
  const scan = (args: readonly string[]): Exchange => {
    const chosen = args[args.indexOf('-Source') + 1];
    const all = chosen === 'flatbed' ? 1 : chosen === 'duplex' ? 2 * sheets : sheets;
    const count = fault ? fault.after : all;
    const steps = Array.from({ length: count }, (_, index) => page(index + 1));
    return fault ? { steps: [...steps, ...failing(fault.hresult).steps], code: 1 } : { steps, code: 0 };
  };
  const play = (program: string, args: readonly string[]): Exchange => {
    if (program !== 'powershell.exe' || start.some((one, index) => args[index] !== one))
      throw new Error(`Not how PowerShell is started: ${program} ${args.join(' ')}`);
    const own = args.slice(start.length);
    if (own[1] === 'list')
      return {
        steps: [line(`{"kind":"device","name":"Canon DR-C240","id":"${device.replace('\\', '\\\\')}"}`)],
        code: 0,
      };
    if (own[own.indexOf('-Device') + 1] !== device) return failing(0x8021_0015);
    if (own[1] === 'scan') return scan(own);
    return { steps: [source('flatbed'), source('feeder'), source('duplex')], code: 0 };
  };
  const flatbed: ScanSettings = {
    source: 'flatbed',
    resolution: 300,
    mode: 'colour',
    size: { widthMm: 210, heightMm: 297 },
  };
  const breaking =
    (hresult: number, after = 0) =>
    async () => {
      fault = { after, hresult };
    };
  return {
    driver: new WiaDriver({ run: recordedProgram(play), script: start.at(-1) ?? '', workDir }),
    deviceId: `wia:${device}`,
    settings: { flatbed, feeder: { ...flatbed, source: 'feeder' }, duplex: { ...flatbed, source: 'duplex' } },
    sheets,
    reset: async () => {
      pauseMs = 0;
      fault = null;
    },
    slow: async () => {
      pauseMs = 60;
    },
    faults: [
      { name: 'empty feeder', problem: 'no-paper', after: 0, arrange: breaking(0x8021_0003) },
      { name: 'jam in the stack', problem: 'jam', after: 4, arrange: breaking(0x8021_0002, 4) },
      { name: 'two sheets at once', problem: 'jam', after: 2, arrange: breaking(0x8021_0020, 2) },
      { name: 'cover open', problem: 'cover-open', after: 0, arrange: breaking(0x8021_0016) },
      { name: 'busy', problem: 'busy', after: 0, arrange: breaking(0x8021_0006) },
      { name: 'off', problem: 'unreachable', after: 0, arrange: breaking(0x8021_0005) },
      { name: 'cable pulled', problem: 'cut', after: 3, arrange: breaking(0x8021_000a, 3) },
      { name: 'not allowed', problem: 'denied', after: 0, arrange: breaking(0x8007_0005) },
      { name: 'driver crashed', problem: 'failed', after: 1, arrange: breaking(0x8021_000e, 1) },
    ],
    close: () => rm(workDir, { recursive: true, force: true }),
  };
};
