import { createContext, useContext } from 'react';
import type { Language } from '#shared/documents/text.ts';
import type { Messages } from '#shared/locales/messages.ts';
import type { CommonId } from './common-messages.ts';
import { type IdOf, type Words, wordsOf } from './words.ts';

/** The language of all below, and how the person changes it. */
export const LanguageContext = createContext<{
  language: Language;
  setLanguage: (language: Language) => void;
}>({ language: 'fr', setLanguage: () => undefined });

/** The person's language, to show and to change. */
export const useLanguage = () => useContext(LanguageContext);

/** A part's own words beside the common ones, and formats, in the person's language. `t` takes only ids of these areas. */
export const useWords = <const Areas extends readonly Messages<string>[]>(
  ...areas: Areas
): Words<IdOf<Areas[number]> | CommonId> => wordsOf(useContext(LanguageContext).language, ...areas);
