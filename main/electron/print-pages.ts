import { randomBytes } from 'node:crypto';
import type { PrintPage } from '#shared/contracts/printing-api.ts';
import { printDocument } from '#main/services/printing/print-document.ts';

const folder = '/print/';

/** Pages waiting to be printed, each at an address of the workbench's own scheme that can be asked for once. */
export class PrintPages {
  readonly #waiting = new Map<string, string>();

  constructor(private readonly origin: string) {}

  add(page: PrintPage): { url: string; forget: () => void } {
    const path = `${folder}${randomBytes(32).toString('base64url')}`;
    this.#waiting.set(path, printDocument(page));
    return { url: `${this.origin}${path}`, forget: () => void this.#waiting.delete(path) };
  }

  /** The document at a path, once. */
  take(path: string): string | null {
    const html = this.#waiting.get(path) ?? null;
    this.#waiting.delete(path);
    return html;
  }
}
