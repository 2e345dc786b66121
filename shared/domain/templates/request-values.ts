import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { Placeholder } from '#shared/documents/template.ts';
import type { Language } from '#shared/documents/text.ts';
import { calendarDayInWords, dayInWords } from './day-in-words.ts';

const someone: Readonly<Record<Language, string>> = { fr: 'Madame, Monsieur', ar: 'السيدة أو السيد' };
const unsorted: Readonly<Record<Language, string>> = { fr: 'à préciser', ar: 'قيد التحديد' };

/** What the places of a template mean for a request. Promised: the internal target, or without one the legal date of the answer. */
export const requestValues = (
  request: RequestDocument,
  reference: Pick<ReferenceData, 'catalogue' | 'offices'>,
  language: Language,
): Record<Placeholder, string> => ({
  reference: request.reference,
  subject: request.subject,
  category:
    reference.catalogue.categories.find(({ code }) => code === request.category)?.name[language] ??
    unsorted[language],
  receivedOn: dayInWords(request.receivedAt, language),
  promisedOn: dayInWords(request.due.target ?? request.due.answer, language),
  waitingUntil: request.waitingUntil === null ? '…' : calendarDayInWords(request.waitingUntil, language),
  office:
    reference.offices.offices.find(({ code }) => code === request.office)?.name[language] ?? request.office,
  citizen: request.complainants[0]?.name ?? someone[language],
});
