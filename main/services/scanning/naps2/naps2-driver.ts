import { readdir } from 'node:fs/promises';
import type {
  ScannerCapabilities,
  ScannerDevice,
  ScanSettings,
  ScanSource,
} from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import { checkSettings } from '#main/services/scanning/check-settings.ts';
import { deviceIds } from '#main/services/scanning/driver/device-id.ts';
import { DeviceTurns } from '#main/services/scanning/program/device-turns.ts';
import { collectLines, type RunProgram } from '#main/services/scanning/program/run-program.ts';
import { scanWithProgram } from '#main/services/scanning/program/scan-with-program.ts';
import { saidProblem } from './said-problem.ts';

const ids = deviceIds('naps2');
const sourceNames: Record<ScanSource, string> = { flatbed: 'glass', feeder: 'feeder', duplex: 'duplex' };
const bitDepths = { line: 'bw', grey: 'gray', colour: 'color' } as const;

/** Its console does not tell what a device can do: what NAPS2's own window offers. It refuses what the device cannot. */
const offered: ScannerCapabilities = {
  sources: (['flatbed', 'feeder', 'duplex'] as const).map((source) => ({
    source,
    resolutions: [100, 150, 200, 300, 400, 600],
    modes: ['line', 'grey', 'colour'],
    maxWidthMm: 216,
    maxHeightMm: 356,
  })),
};

/** Scanners that have no driver but TWAIN, through NAPS2's console where it is installed. Pages come when the stack is done. */
export class Naps2Driver implements ScannerDriver {
  readonly name = 'naps2';
  readonly #turns = new DeviceTurns();

  /** `program` is the path of `NAPS2.Console.exe`. */
  constructor(private readonly parts: { run: RunProgram; program: string; workDir: string }) {}

  async list(signal: AbortSignal): Promise<ScannerDevice[]> {
    const { lines, isMissing, code } = await this.#run(['--listdevices', '--driver', 'twain'], signal);
    if (isMissing) return [];
    if (code !== 0) throw new ScannerError('failed', 'NAPS2 lists nothing');
    const names = lines.map((line) => line.trim()).filter((line) => line !== '');
    return names.map((name) => ({ id: ids.of(name), driver: this.name, name }));
  }

  async capabilities(deviceId: string, signal: AbortSignal): Promise<ScannerCapabilities> {
    const there = await this.list(signal);
    if (!there.some(({ id }) => id === deviceId)) throw new ScannerError('unreachable');
    return offered;
  }

  async *scan(
    deviceId: string,
    settings: ScanSettings | null,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPage> {
    if (!settings) throw new ScannerError('unsupported-setting', 'none given');
    await this.#turns.free(deviceId, signal);
    checkSettings(await this.capabilities(deviceId, signal), settings);
    let said: string[] = [];
    yield* scanWithProgram({
      name: 'NAPS2',
      deviceId,
      settings,
      signal,
      turns: this.#turns,
      workDir: this.parts.workDir,
      start: (cwd) => this.parts.run(this.parts.program, scanArguments(deviceId, settings), { signal, cwd }),
      files: async function* (running, folder) {
        said = (await collectLines(running)).lines;
        yield* (await readdir(folder)).sort();
      },
      problem: ({ code }, pages) => {
        // NAPS2 ends with 0 after some failures: what it says counts first.
        const problem = saidProblem(said) ?? (code !== 0 || pages === 0 ? 'failed' : null);
        return problem && new ScannerError(problem);
      },
    });
  }

  #run(args: string[], signal: AbortSignal) {
    return collectLines(this.parts.run(this.parts.program, args, { signal }));
  }
}

const scanArguments = (deviceId: string, settings: ScanSettings): string[] => {
  const { source, mode, resolution, size } = settings;
  return [
    '--noprofile',
    '--driver',
    'twain',
    '--device',
    ids.own(deviceId),
    '--source',
    sourceNames[source],
    '--dpi',
    String(resolution),
    '--bitdepth',
    bitDepths[mode],
    ...(size ? ['--pagesize', `${String(size.widthMm)}x${String(size.heightMm)}mm`] : []),
    '--jpegquality',
    '90',
    '--output',
    mode === 'line' ? 'p.$(nnnn).png' : 'p.$(nnnn).jpg',
  ];
};
