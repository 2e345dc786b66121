import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { electronBinary, fetchElectron } from './electron-binary.ts';
import { root, StartFailure } from './environment.ts';
import type { StartEnvironment } from './environment.ts';

/** The shell this start uses; `binary` is Electron's executable. */
export type ChosenShell = { kind: 'browser' } | { kind: 'electron'; binary: string };

/** Whether a window can be shown: on Linux that takes a display. */
const hasDisplay = () =>
  process.platform !== 'linux' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

/** Electron refuses to run as root with its sandbox, and we do not run it without. */
const isRoot = () => process.getuid?.() === 0;

/**
 * Electron when it is asked for, or (`auto`) when a window may be opened and the binary is there or comes within 20 s.
 * Throws a {@link StartFailure} when Electron was asked for and is not to be had.
 */
export const chooseShell = async (settings: StartEnvironment): Promise<ChosenShell> => {
  if (settings.shell === 'browser') return { kind: 'browser' };
  const asked = settings.shell === 'electron';
  if (!asked && (!settings.open || !hasDisplay() || isRoot())) return { kind: 'browser' };
  const binary = electronBinary() ?? (await fetchElectron({ again: asked }));
  if (binary !== null) return { kind: 'electron', binary };
  if (asked)
    throw new StartFailure(
      'MAKTAB_SHELL=electron, but Electron’s binary is not in node_modules/electron/dist and could not be fetched.\n' +
        'Run `npx install-electron` on a network that lets it, or start with MAKTAB_SHELL=browser.',
    );
  console.log(
    'Electron’s binary is not here: Maktab runs in your browser instead, with everything it can do.',
  );
  return { kind: 'browser' };
};

/** Opens the person's browser; a machine without one is no failure, the ready line says where to go. */
export const openBrowser = (url: string): void => {
  if (!hasDisplay()) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
};

/** Bundles the shell's scripts and opens Electron's window. */
export const openElectron = async (binary: string, app: { syncUrl: string; dataDir: string }) => {
  const out = join(root, 'dist', 'electron');
  await mkdir(out, { recursive: true });
  const common: BuildOptions = {
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The shell's own stack traces: read by the program itself when it fails, on the PC where it fails.
    sourcemap: 'linked',
    sourcesContent: false,
    // Programs, models and native code that are files of their packages stay in node_modules.
    external: ['electron', 'sharp', 'tesseract.js', 'zxing-wasm'],
    logLevel: 'error',
  };
  await build({ ...common, entryPoints: { preload: join(root, 'main/electron/preload.ts') } });
  await build({
    ...common,
    entryPoints: {
      main: join(root, 'main/electron/main.ts'),
      'page-thread': join(root, 'main/services/paper/thread/page-thread.ts'),
    },
    // Modules ask where they are; in a CommonJS bundle that is the bundle's own file.
    banner: {
      js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href; process.setSourceMapsEnabled(true);",
    },
    define: { 'import.meta.url': 'bundleUrl' },
  });
  const child = spawn(binary, [join(out, 'main.cjs')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      MAKTAB_SYNC_URL: app.syncUrl,
      MAKTAB_RENDERER_DIR: join(root, 'dist', 'renderer'),
      MAKTAB_DESK_DIR: join(app.dataDir, 'electron'),
      MAKTAB_DEMO: '1',
    },
  });
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    onClose: (listener: () => void) => void closed.then(listener),
    stop: () => {
      child.kill('SIGTERM');
      return closed;
    },
  };
};
