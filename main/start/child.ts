import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, StartFailure } from './environment.ts';

const readyWithinMs = 60_000;
const stopWithinMs = 8_000;

/** A program of ours that says when it is ready and where. */
export interface ReadyChild {
  /** What to call it when it fails. */
  name: string;
  script: string;
  env: Record<string, string>;
  /** Its first group is the address. */
  readyLine: RegExp;
  /** Where it is to listen, 0 = any, and the variable that tells it so. */
  port: number;
  portVariable: string;
  /** Loaded before the script, so that it may be TypeScript; tsx itself when absent. */
  loader?: string;
  /** Hears each line it writes. */
  onLine?: (line: string) => void;
  /** Told as soon as it runs. */
  firstMessage?: object;
  /** Hears what it tells its parent, unchecked. */
  onMessage?: (message: unknown) => void;
}
/** A running child. */
export interface RunningChild {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  url: string;
  /** Called once when it ends without having been told to. */
  onDeath: (listener: (how: string) => void) => void;
  tell: (message: object) => void;
  stop: () => Promise<void>;
}

/**
 * A child has a process group of its own: Ctrl-C in a terminal reaches this process alone, which then ends its children in
 * order. On Windows that would open a console window.
 */
export const ownGroup = process.platform !== 'win32';

/** Arguments for `node` that run a TypeScript file which ends when this process does, however this one ends. */
export const nodeArguments = (script: string, loader = 'tsx'): string[] => [
  '--import',
  loader,
  '--import',
  './main/start/follow-parent.mjs',
  script,
];

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const stop = (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
};

const whenReady = (child: ChildProcess, what: ReadyChild): Promise<string> =>
  new Promise((resolve, reject) => {
    const complaints: string[] = [];
    const timer = setTimeout(
      () => reject(new StartFailure(`${what.name} was not ready within ${readyWithinMs / 1000} s.`)),
      readyWithinMs,
    );
    const hear = (line: string) => {
      what.onLine?.(line);
      complaints.push(line);
      complaints.splice(0, complaints.length - 10);
    };
    const settle = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    if (child.stdout !== null)
      createInterface({ input: child.stdout }).on('line', (line) => {
        const url = what.readyLine.exec(line)?.[1];
        if (url !== undefined) settle(() => resolve(url));
        hear(line);
      });
    if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', hear);
    child.once('exit', () =>
      settle(() => {
        const said = complaints.join('\n');
        reject(
          said.includes('EADDRINUSE')
            ? portTaken(what.port, what.portVariable)
            : new StartFailure(`${what.name} did not start.\n${said}`),
        );
      }),
    );
  });

/** What to say when `port` is taken: which, and by which variable to change it. */
export const portTaken = (port: number, variable: string): StartFailure =>
  new StartFailure(`Port ${port} is taken by another program. Set ${variable} to a free port (0 = any).`);

/** Starts a program and waits until it answers. Throws a {@link StartFailure}, leaving nothing running. */
export const startChild = async (what: ReadyChild): Promise<RunningChild> => {
  const child = spawn(process.execPath, nodeArguments(what.script, what.loader), {
    cwd: root,
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...what.env, [what.portVariable]: String(what.port) },
  });
  let stopping = false;
  if (what.onMessage) child.on('message', what.onMessage);
  if (what.firstMessage) child.send(what.firstMessage);
  try {
    const url = await whenReady(child, what);
    return {
      url,
      onDeath: (listener) =>
        child.once('exit', (code, signal) => {
          if (!stopping) listener(signal ?? `exit code ${code}`);
        }),
      tell: (message) => void child.send(message),
      stop: () => {
        stopping = true;
        return stop(child);
      },
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
};
