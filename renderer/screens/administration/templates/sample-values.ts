import type { Language } from '#shared/documents/text.ts';
import type { Placeholder } from '#shared/documents/template.ts';

/** A made-up request, so that a text is read as a citizen would. */
export const sampleValues: Readonly<Record<Language, Readonly<Record<Placeholder, string>>>> = {
  fr: {
    reference: 'AN01-26-000123-7',
    subject: 'Dépôt d’ordures rue Ibnou Mounir',
    category: 'Dépôt sauvage',
    receivedOn: '24 novembre 2026',
    promisedOn: '26 novembre 2026',
    waitingUntil: '10 décembre 2026',
    office: 'Anfa',
    citizen: 'Amina Alaoui',
  },
  ar: {
    reference: 'AN01-26-000123-7',
    subject: 'نفايات بزنقة ابن منير',
    category: 'رمي عشوائي للنفايات',
    receivedOn: '24 نونبر 2026',
    promisedOn: '26 نونبر 2026',
    waitingUntil: '10 دجنبر 2026',
    office: 'أنفا',
    citizen: 'أمينة العلوي',
  },
};
