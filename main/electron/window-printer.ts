import { BrowserWindow } from 'electron';
import type { PrintPage } from '#shared/contracts/printing-api.ts';
import type { Printer } from '#main/ports/printer.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { withReadableText } from '#main/services/printing/readable-text.ts';
import type { PrintPages } from './print-pages.ts';

/** Shows the page in a window nobody sees, in which no script runs, and lets `use` print it. */
const inHiddenWindow = async <T>(
  pages: PrintPages,
  page: PrintPage,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  const shown = await pages.add(page);
  try {
    await window.loadURL(shown.url);
    return await use(window);
  } catch (error) {
    if (error instanceof DesktopFailure) throw error;
    throw new DesktopFailure('print-failed', String(error));
  } finally {
    shown.forget();
    window.destroy();
  }
};

/** Electron's own printing: PDF files, and the default printer without a dialog. */
export const windowPrinter = (pages: PrintPages): Printer => ({
  abilities: () => Promise.resolve({ pdf: true, silent: true }),
  toPdf: (page) =>
    inHiddenWindow(pages, page, async (window) =>
      Buffer.from(
        await withReadableText(
          await window.webContents.printToPDF({
            printBackground: true,
            preferCSSPageSize: true,
            generateTaggedPDF: true,
          }),
        ),
      ),
    ),
  print: (page, copies) =>
    inHiddenWindow(
      pages,
      page,
      (window) =>
        new Promise<void>((resolve, reject) =>
          window.webContents.print({ silent: true, printBackground: true, copies }, (done, why) =>
            done ? resolve() : reject(new DesktopFailure('print-failed', why)),
          ),
        ),
    ),
});
