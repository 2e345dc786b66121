import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import { newClock } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { route } from '#shared/domain/routing/route.ts';
import type { RoutingReason } from '#shared/domain/routing/route.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';

/** Where the form, as it stands, would go, and what may be promised to the citizen. */
export interface Destination {
  office: Bilingual;
  unit: Bilingual | null;
  partner: Bilingual | null;
  /** Arrondissement by the point or as stated. */
  arrondissement: string | null;
  because: RoutingReason;
  /** Local day of the internal target, `YYYY-MM-DD`; null while "à qualifier". */
  promisedOn: string | null;
}

/** The same routing and working calendar the server decides with; `now` is the desk's clock (UTC), `receivedBy` its office. */
export const destinationOf = (
  draft: IntakeDraft,
  reference: ReferenceData,
  receivedBy: string,
  now: string,
): Destination => {
  const { point, arrondissement } = draft;
  const place = { address: draft.address, landmark: draft.landmark, point, arrondissement };
  const to = route({ category: draft.category, place, receivedBy }, reference, localDay(now));
  const office = reference.offices.offices.find(({ code }) => code === to.office);
  const { category, priority } = draft;
  const due = dueDatesFor(newClock({ receivedAt: now, office: to.office, category, priority }), reference);
  return {
    office: office?.name ?? { fr: to.office, ar: to.office },
    unit: office?.units.find(({ code }) => code === to.unit)?.name ?? null,
    partner: reference.offices.partners.find(({ code }) => code === to.partner)?.name ?? null,
    arrondissement: to.arrondissement,
    because: to.because,
    promisedOn: due.target === null ? null : localDay(due.target),
  };
};
