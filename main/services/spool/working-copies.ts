import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KeptPage } from '#shared/contracts/paper-api.ts';
import { type PageText, pageText } from '#shared/documents/page-text.ts';
import { language, type Language } from '#shared/documents/text.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import { type SealedFolder, UnopenedFile } from './sealed-folder.ts';

/** What is known of a working copy beside its bytes. */
const copyFacts = z.object({ dpi: z.number() });
const asked = z.object({ language: language.nullable() });

/** Hex digits of a copy's SHA-256 that name it. */
const nameLength = 32;
const stemOf = ({ pageId, frame }: KeptPage): string => `${pageId}.${String(frame)}.`;
const copyFile = (place: KeptPage, copy: string): string => `${stemOf(place)}${copy}.copy`;
const wordsFile = (place: KeptPage, copy: string): string => `${stemOf(place)}${copy}.words`;

/**
 * Working copies of the pages in the spool, and what was read on them. A copy is named by its bytes and never changed: an edit makes
 * another beside it, and the one it was made from stays until the desk works with the new one. So nothing that is killed in the
 * middle leaves the desk with a copy it does not know.
 */
export class WorkingCopies {
  constructor(private readonly folder: SealedFolder) {}

  /** Keeps a copy; durable when it resolves. All others of this page but `current` go. @returns its name */
  async keep(place: KeptPage, jpeg: Uint8Array, dpi: number, current: string | null): Promise<string> {
    const copy = createHash('sha256').update(jpeg).digest('hex').slice(0, nameLength);
    await this.folder.write(copyFile(place, copy), { dpi }, jpeg);
    const stem = stemOf(place);
    const stays = [copy, current].map((one) => `${stem}${one ?? ''}.`);
    for (const name of await this.folder.names())
      if (name.startsWith(stem) && !stays.some((one) => name.startsWith(one))) await this.folder.remove(name);
    return copy;
  }

  /** Fails with `unknown-copy`, also when its file was changed: it can be made anew from its page. */
  async read(place: KeptPage, copy: string): Promise<{ jpeg: Buffer; dpi: number }> {
    const found = await this.folder.read(copyFile(place, copy)).catch(unreadable);
    const facts = copyFacts.safeParse(found?.description);
    if (!found || !facts.success) throw new DesktopFailure('unknown-copy');
    return { jpeg: found.bytes, dpi: facts.data.dpi };
  }

  /** Keeps what was read on a copy. @param wanted the language that was asked for; null: both were tried */
  async keepWords(place: KeptPage, copy: string, wanted: Language | null, text: PageText): Promise<void> {
    await this.folder.write(wordsFile(place, copy), { language: wanted }, Buffer.from(JSON.stringify(text)));
  }

  /** What was read on a copy, and which language had been asked for; null: nothing yet. */
  async words(place: KeptPage, copy: string): Promise<{ wanted: Language | null; text: PageText } | null> {
    const found = await this.folder.read(wordsFile(place, copy)).catch(unreadable);
    const facts = asked.safeParse(found?.description);
    if (!found || !facts.success) return null;
    return { wanted: facts.data.language, text: pageText.parse(JSON.parse(found.bytes.toString('utf8'))) };
  }
}

const unreadable = (error: unknown): null => {
  if (error instanceof UnopenedFile) return null;
  throw error;
};
