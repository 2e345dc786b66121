import type { Bilingual } from '#shared/documents/text.ts';
import type { Messages } from '#shared/locales/messages.ts';

/** A sentence of an area in both languages, for what is declared before a language is known. */
export const named = <Id extends string>({ fr, ar }: Messages<Id>, id: NoInfer<Id>): Bilingual => ({
  fr: fr[id],
  ar: ar[id],
});
