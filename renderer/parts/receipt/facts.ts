import type { RequestDocument } from '#shared/workflow/request.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { restsOnExpected } from '#shared/domain/deadlines/expected-years.ts';
import type { Bilingual } from '#shared/documents/text.ts';

/** What a récépissé says, in both languages where the city words it. Instants are UTC, days local. */
export interface ReceiptFacts {
  reference: string;
  order: { number: number; year: number; desk: string };
  arrivedOn: string;
  /** The internal target, null while the request waits to be qualified. */
  promised: string | null;
  /** Whether that day rests on feasts of the moon the calendar only expects: it may move by a day or two. */
  mayMove: boolean;
  /** Whole working days within which most requests like it are settled; null: not surely known. */
  usualDays: number | null;
  /** The legal limit (decree 2-17-265). */
  legal: string;
  /** null: anonymous. */
  citizen: string | null;
  subject: string;
  category: Bilingual | null;
  /** Address and landmark as typed; '' when unknown. */
  place: string;
  arrondissement: Bilingual | null;
  office: Bilingual;
  /** Names of what was handed in with it. */
  attachments: readonly string[];
}

/** Gathers the facts; codes the reference data does not know stand for themselves. */
export const receiptFacts = (
  request: RequestDocument,
  reference: ReferenceData,
  usualDays: number | null,
): ReceiptFacts => {
  const { catalogue, offices, territory } = reference;
  const office = offices.offices.find(({ code }) => code === request.office);
  const unit = office?.units.find(({ code }) => code === request.unit);
  const named = office?.name ?? { fr: request.office, ar: request.office };
  return {
    reference: request.reference,
    order: request.arrival,
    arrivedOn: request.arrival.arrivedOn,
    promised: request.due.target,
    mayMove: request.due.target !== null && restsOnExpected(reference.calendar, request.due.target),
    usualDays,
    legal: request.due.answer,
    citizen: request.complainants[0]?.name ?? null,
    subject: request.subject,
    category: catalogue.categories.find(({ code }) => code === request.category)?.name ?? null,
    place: [request.place.address, request.place.landmark].filter((text) => text !== '').join(' · '),
    arrondissement:
      territory.arrondissements.find(({ code }) => code === request.place.arrondissement)?.name ?? null,
    attachments: request.attachments.map(({ name }) => name),
    office:
      unit === undefined
        ? named
        : { fr: `${named.fr} · ${unit.name.fr}`, ar: `${named.ar} · ${unit.name.ar}` },
  };
};
