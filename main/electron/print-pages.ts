import { randomBytes } from 'node:crypto';
import type { PrintPage } from '#shared/contracts/printing-api.ts';
import { printDocument } from '#main/services/printing/print-document.ts';
import { typefacesOf } from '#main/services/printing/typefaces.ts';

const folder = '/print/';

/** Pages waiting to be printed, each at an address of the workbench's own scheme that can be asked for once. */
export class PrintPages {
  readonly #waiting = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly assetsDir: string,
  ) {}

  async add(page: PrintPage): Promise<{ url: string; forget: () => void }> {
    const path = `${folder}${randomBytes(32).toString('base64url')}`;
    this.#waiting.set(path, printDocument(page, await typefacesOf(page.styles, this.assetsDir)));
    return { url: `${this.origin}${path}`, forget: () => void this.#waiting.delete(path) };
  }

  /** The document at a path, once. */
  take(path: string): string | null {
    const html = this.#waiting.get(path) ?? null;
    this.#waiting.delete(path);
    return html;
  }
}
