import { auditAnchorMessages } from '#shared/locales/audit-anchor.ts';
import type { Mail } from '../mail/mailer.ts';
import { type Anchor, headWord } from './anchor.ts';

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The day's anchor as a letter to the data-protection officer, in both languages: no word of anybody. */
export const anchorMail = (noted: Anchor, day: string, to: string): Mail => {
  const values = { day, entries: String(noted.seq) };
  const head = headWord(noted);
  const inLanguage = (language: 'fr' | 'ar') => {
    const say = (id: keyof typeof auditAnchorMessages.fr) => fill(auditAnchorMessages[language][id], values);
    return [
      say('anchor.body'),
      head,
      say('anchor.how'),
      `npm run maktab -- audit verify --head ${head}`,
      say('anchor.silence'),
    ].join('\n\n');
  };
  return {
    id: `anchor-${day}-${noted.hash}`,
    to,
    subject: fill(auditAnchorMessages.fr['anchor.subject'], values),
    text: `${inLanguage('fr')}\n\n----\n\n${inLanguage('ar')}\n`,
    // So that absence notes and other robots do not answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};
