import type { PrintPage } from '#shared/contracts/printing-api.ts';

/** What a printer of this shell can do here and now. */
export interface PrintAbilities {
  pdf: boolean;
  /** Reaches the default printer without a dialog. */
  silent: boolean;
}

/**
 * Turns a page of ours into paper or a PDF file. Contract suite: `test/contracts/printer.ts`.
 * `toPdf` and `print` throw a `DesktopFailure`: `no-print-engine` where `abilities` says no, `print-failed` when the engine gave up.
 */
export interface Printer {
  abilities: () => Promise<PrintAbilities>;
  /** A PDF of the page as its style sheets lay it out. */
  toPdf: (page: PrintPage) => Promise<Buffer>;
  /** Prints without a dialog on the default printer; resolves when it has been handed to the system. */
  print: (page: PrintPage, copies: number) => Promise<void>;
}
