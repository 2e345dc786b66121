import { createHash } from 'node:crypto';
import type { PageText } from '#shared/documents/page-text.ts';
import type { Language } from '#shared/documents/text.ts';

/** Pages remembered: a stack that is gone through twice. Letters hold personal data, so they are kept in memory only. */
const most = 60;

/** What was read on pages lately, by their bytes and the language asked for. */
export class ReadBefore {
  private readonly pages = new Map<string, PageText>();

  /** Reads a page, or gives what was read of the very same bytes before. */
  async read(image: Uint8Array, language: Language | null, read: () => Promise<PageText>): Promise<PageText> {
    const key = `${createHash('sha256').update(image).digest('hex')} ${language ?? ''}`;
    const known = this.pages.get(key);
    if (known) return known;
    const text = await read();
    this.pages.set(key, text);
    const [oldest] = this.pages.keys();
    if (this.pages.size > most && oldest !== undefined) this.pages.delete(oldest);
    return text;
  }

  /** Forgets everything: the desk is closed. */
  clear(): void {
    this.pages.clear();
  }
}
