import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Printer } from '#main/ports/printer.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { printDocument } from '#main/services/printing/print-document.ts';
import { withReadableText } from '#main/services/printing/readable-text.ts';
import { typefacesOf } from '#main/services/printing/typefaces.ts';
import { findBrowser } from './find-browser.ts';
import { serveOnce } from './one-time-page.ts';

const longestMs = 60_000;

/** Chromium refuses to start as root with its sandbox. What it loads here is one page of ours in which nothing may run. */
const rootArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const run = (program: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      timeout: longestMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });

/**
 * Prints with the Chromium, Chrome or Edge of this PC, without a window: each document in a profile of its own that is removed
 * afterwards. It makes PDF files; paper goes through the dialog of the browser that shows the workbench.
 * `assetsDir`: the built workbench's `assets`. `browser`: the administrator's choice, null for the one installed.
 */
export const headlessPrinter = ({
  assetsDir,
  browser,
}: {
  assetsDir: string;
  browser: string | null;
}): Printer => {
  let found: Promise<string | null> | null = null;
  const program = () => (found ??= findBrowser(browser));
  return {
    abilities: async () => ({ pdf: (await program()) !== null, silent: false }),
    toPdf: async (page) => {
      const chromium = await program();
      if (chromium === null) throw new DesktopFailure('no-print-engine');
      const folder = await mkdtemp(join(tmpdir(), 'maktab-print-'));
      const served = await serveOnce(
        printDocument(page, await typefacesOf(page.styles, assetsDir)),
        assetsDir,
      );
      try {
        const file = join(folder, 'page.pdf');
        const done = await run(chromium, [
          '--headless',
          ...rootArguments(),
          '--disable-gpu',
          '--disable-extensions',
          '--disable-background-networking',
          '--disable-dev-shm-usage',
          '--no-first-run',
          '--no-default-browser-check',
          '--no-pdf-header-footer',
          `--user-data-dir=${join(folder, 'profile')}`,
          `--print-to-pdf=${file}`,
          served.url,
        ]);
        const pdf = done ? await readFile(file).catch(() => null) : null;
        if (pdf === null) throw new DesktopFailure('print-failed');
        return Buffer.from(await withReadableText(pdf));
      } finally {
        served.close();
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    print: () => Promise.reject(new DesktopFailure('no-print-engine')),
  };
};
