import type { ScannerDevice, ScanSettings } from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import { checkSettings } from '#main/services/scanning/check-settings.ts';
import { deviceIds } from '#main/services/scanning/driver/device-id.ts';
import { DeviceTurns } from '#main/services/scanning/program/device-turns.ts';
import { collectLines, type RunProgram } from '#main/services/scanning/program/run-program.ts';
import { scanWithProgram } from '#main/services/scanning/program/scan-with-program.ts';
import { scanArguments } from './arguments.ts';
import { exitProblem, saidLast } from './exit-problem.ts';
import { parseOptions } from './parse-options.ts';
import { readDevice, type SaneDevice } from './sane-device.ts';

const program = 'scanimage';
const ids = deviceIds('sane');
/** Network scanners are the eSCL driver's; cameras are nobody's. */
const notOurs = /^(escl|airscan|v4l):/;

/** Scanners that SANE's `scanimage` reaches. Where it is not installed there are none. */
export class SaneDriver implements ScannerDriver {
  readonly name = 'sane';
  readonly #turns = new DeviceTurns();
  readonly #known = new Map<string, SaneDevice>();

  /** `workDir` is where pages are for the moment that `scanimage` writes them. */
  constructor(private readonly parts: { run: RunProgram; workDir: string }) {}

  async list(signal: AbortSignal): Promise<ScannerDevice[]> {
    const format = ['%d', '%v', '%m'].join('\t') + '%n';
    const { lines, isMissing } = await collectLines(this.parts.run(program, ['-f', format], { signal }));
    if (isMissing) return [];
    return lines
      .map((line) => line.split('\t'))
      .filter(([name = '', , model]) => model !== undefined && !notOurs.test(name))
      .map(([name = '', maker = '', model = '']) => ({
        id: ids.of(name),
        driver: this.name,
        name: `${maker} ${model}`.replace(/^Noname /, '').trim(),
      }));
  }

  async capabilities(deviceId: string, signal: AbortSignal) {
    return (await this.#ask(deviceId, signal)).capabilities;
  }

  async *scan(
    deviceId: string,
    settings: ScanSettings | null,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPage> {
    if (!settings) throw new ScannerError('unsupported-setting', 'none given');
    await this.#turns.free(deviceId, signal);
    const device = this.#known.get(deviceId) ?? (await this.#ask(deviceId, signal));
    const source = checkSettings(device.capabilities, settings);
    const args = scanArguments(ids.own(deviceId), device, settings, source);
    yield* scanWithProgram({
      name: program,
      deviceId,
      settings,
      signal,
      turns: this.#turns,
      workDir: this.parts.workDir,
      start: (cwd) => this.parts.run(program, args, { signal, cwd, saidLast }),
      files: ({ lines }) => lines,
      problem: exitProblem,
    });
  }

  async #ask(deviceId: string, signal: AbortSignal): Promise<SaneDevice> {
    await this.#turns.free(deviceId, signal);
    const asked = this.parts.run(program, [`--device-name=${ids.own(deviceId)}`, '-A'], { signal });
    const { lines, ...end } = await collectLines(asked);
    if (end.code !== 0) throw exitProblem(end, 0) ?? new ScannerError('failed');
    const device = readDevice(parseOptions(lines));
    this.#known.set(deviceId, device);
    return device;
  }
}
