import type { ScannerDevice, ScanSettings } from '#shared/contracts/scanning-api.ts';
import { type ScannedPage, type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import { checkSettings } from '#main/services/scanning/check-settings.ts';
import { deviceIds } from '#main/services/scanning/driver/device-id.ts';
import { DeviceTurns } from '#main/services/scanning/program/device-turns.ts';
import type { RunningProgram, RunProgram } from '#main/services/scanning/program/run-program.ts';
import { scanWithProgram } from '#main/services/scanning/program/scan-with-program.ts';
import { readMessage, wiaError, type WiaMessage } from './messages.ts';

const ids = deviceIds('wia');

/** WIA's intents, which every driver has. */
const modes = ['line', 'grey', 'colour'] as const;

/** Scanners that Windows has a driver for, through PowerShell and WIA's automation: nothing to compile or install. */
export class WiaDriver implements ScannerDriver {
  readonly name = 'wia';
  readonly #turns = new DeviceTurns();

  /** `script` is the path of `wia.ps1`; `run` starts PowerShell, or plays a recorded exchange. */
  constructor(private readonly parts: { run: RunProgram; script: string; workDir: string }) {}

  async list(signal: AbortSignal): Promise<ScannerDevice[]> {
    const said = await this.#collect(this.#powerShell(['-Command', 'list'], signal));
    return said.flatMap((one) =>
      one.kind === 'device' ? [{ id: ids.of(one.id), driver: this.name, name: one.name }] : [],
    );
  }

  async capabilities(deviceId: string, signal: AbortSignal) {
    await this.#turns.free(deviceId, signal);
    const asked = ['-Command', 'capabilities', '-Device', ids.own(deviceId)];
    const said = await this.#collect(this.#powerShell(asked, signal));
    return {
      sources: said.flatMap((one) =>
        one.kind === 'source'
          ? [
              {
                source: one.source,
                resolutions: one.resolutions,
                modes: [...modes],
                maxWidthMm: one.widthMm,
                maxHeightMm: one.heightMm,
              },
            ]
          : [],
      ),
    };
  }

  async *scan(
    deviceId: string,
    settings: ScanSettings | null,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPage> {
    if (!settings) throw new ScannerError('unsupported-setting', 'none given');
    checkSettings(await this.capabilities(deviceId, signal), settings);
    yield* scanWithProgram({
      name: 'WIA',
      deviceId,
      settings,
      signal,
      turns: this.#turns,
      workDir: this.parts.workDir,
      start: (folder) => this.#powerShell(scanArguments(deviceId, settings, folder), signal, folder),
      files: ({ lines }) => filesIn(lines),
      problem: ({ code }, pages) =>
        code === 0 && pages > 0 ? null : new ScannerError('failed', `PowerShell ended with ${String(code)}`),
    });
  }

  /** All that the script says. Fails with its error. */
  async #collect(running: RunningProgram): Promise<WiaMessage[]> {
    const said: WiaMessage[] = [];
    for await (const line of running.lines) said.push(readMessage(line));
    const failure = said.find((one) => one.kind === 'error');
    if (failure) throw wiaError(failure.hresult);
    if ((await running.ended).code !== 0) throw new ScannerError('failed', 'PowerShell');
    return said;
  }

  /** The execution policy of an office PC forbids scripts; this one is ours, in a folder only an administrator writes to. */
  #powerShell(args: string[], signal: AbortSignal, cwd?: string): RunningProgram {
    const start = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', this.parts.script];
    return this.parts.run(
      'powershell.exe',
      [...start, ...args],
      cwd === undefined ? { signal } : { signal, cwd },
    );
  }
}

/** Names of pages that the script says it has written. Fails with the script's error. */
const filesIn = async function* (lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    const said = readMessage(line);
    if (said.kind === 'error') throw wiaError(said.hresult);
    if (said.kind === 'page') yield said.file;
  }
};

const scanArguments = (deviceId: string, settings: ScanSettings, folder: string): string[] => [
  '-Command',
  'scan',
  '-Device',
  ids.own(deviceId),
  '-Source',
  settings.source,
  '-Mode',
  settings.mode,
  '-Resolution',
  String(settings.resolution),
  ...(settings.size
    ? ['-WidthMm', String(settings.size.widthMm), '-HeightMm', String(settings.size.heightMm)]
    : []),
  '-Folder',
  folder,
];
