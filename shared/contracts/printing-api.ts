import { z } from 'zod';
import { language } from '../documents/text.ts';
import { wireBytes } from './wire.ts';

/** Characters of a page's body that the shell takes: a register of some thousand lines. */
export const largestBody = 8 * 1024 * 1024;
/** Largest PDF that the shell gives, in bytes: a register of some thousand lines is a tenth of it. */
export const largestPdf = 64 * 1024 * 1024;
/** A style sheet of the workbench itself, as its page links it: `/assets/index-4f2a.css`. */
const ownStyle = z.string().regex(/^\/assets\/[\w.-]+\.css$/);

/**
 * A document to print. `body` is HTML that needs nothing but the workbench's own style sheets: no script runs, no other address is
 * asked. Paper size and margins come from the style sheets' `@page`.
 */
export const printPage = z.object({
  title: z.string().max(200),
  language,
  styles: z.array(ownStyle).max(50),
  body: z.string().max(largestBody),
});
export type PrintPage = z.infer<typeof printPage>;

/**
 * Printing in the shell. Fails with `no-print-engine` where this PC has nothing to print with (ask `printing.abilities` first and
 * use the browser's own dialog then) and with `print-failed` when the engine gave up.
 */
export const printingApi = {
  /** `pdf`: `printing.toPdf` works here. `silent`: `printing.print` reaches the default printer without a dialog. */
  'printing.abilities': {
    params: z.object({}),
    result: z.object({ pdf: z.boolean(), silent: z.boolean() }),
  },
  /** The page as a PDF file. */
  'printing.toPdf': { params: printPage, result: z.object({ pdf: wireBytes(largestPdf) }) },
  /** Prints on the default printer, without a dialog. */
  'printing.print': {
    params: z.object({ page: printPage, copies: z.int().min(1).max(20) }),
    result: z.object({}),
  },
} as const;
