import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ScannerError } from '#main/ports/scanner-driver.ts';

/** How a program ended. */
export interface ProgramEnd {
  /** null: ended by a signal, or `isMissing`. */
  code: number | null;
  /** The end of what it said on stderr. */
  complaint: string;
  /** There is no such program here. */
  isMissing: boolean;
}

/** A program that is running. */
export interface RunningProgram {
  /** What it prints, line by line. Fails with `cancelled` at once when aborted. Leaving the loop stops the program. */
  lines: AsyncIterable<string>;
  /** When the process is really gone; never rejects. */
  ended: Promise<ProgramEnd>;
}

/** Runs a scanning program: the seam at which recorded exchanges stand in for Windows. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  options: {
    signal: AbortSignal;
    cwd?: string;
    /** When this is on stderr the work is done: a program that has not left a moment later is ended. */
    saidLast?: RegExp;
  },
) => RunningProgram;

const complaintLength = 2000;
/** A scanner that was told to stop feeds its paper out first. ms. */
const killAfterMs = 5000;
const leaveWithinMs = 1000;

/** Of util-linux, on every Linux: a program that outlived a killed shell would hold the scanner for ever. */
const setpriv = '/usr/bin/setpriv';
const followsShell = process.platform === 'linux' && existsSync(setpriv);
/** What `setpriv` ends with when there is no such program. */
const noSuchProgram = 127;

/** The real thing. Messages come in English whatever the PC's language: they are read by drivers. */
export const runProgram: RunProgram = (program, args, { signal, cwd, saidLast }) => {
  const [command, before] = followsShell ? [setpriv, ['--pdeathsig', 'KILL', '--', program]] : [program, []];
  const child = spawn(command, [...before, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  let complaint = '';
  let leaving: NodeJS.Timeout | undefined;
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-complaintLength);
    if (saidLast?.test(complaint)) leaving ??= setTimeout(() => child.kill('SIGKILL'), leaveWithinMs);
  });
  const ended = new Promise<ProgramEnd>((resolve) => {
    child.once('error', () => resolve({ code: null, complaint, isMissing: true }));
    child.once('close', (code) =>
      resolve({ code, complaint, isMissing: followsShell && code === noSuchProgram }),
    );
  });
  void ended.then(() => clearTimeout(leaving));
  const stop = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    void ended.then(() => clearTimeout(timer));
  };
  // Begun here, not at the first reading: lines printed before would be lost.
  const printed = createInterface({ input: child.stdout, signal })[Symbol.asyncIterator]();
  signal.addEventListener('abort', stop, { once: true });
  const read = async function* () {
    try {
      if (signal.aborted) throw new ScannerError('cancelled');
      for await (const line of printed) {
        if (signal.aborted) break;
        yield line;
      }
      if (signal.aborted) throw new ScannerError('cancelled');
    } finally {
      stop();
      signal.removeEventListener('abort', stop);
    }
  };
  return { lines: read(), ended };
};

/** Runs to the end and gives all lines. Fails with `cancelled` at once when aborted. */
export const collectLines = async (running: RunningProgram): Promise<ProgramEnd & { lines: string[] }> => {
  const lines: string[] = [];
  for await (const line of running.lines) lines.push(line);
  return { ...(await running.ended), lines };
};
