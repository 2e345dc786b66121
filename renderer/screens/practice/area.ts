import type { CauseArea, Evidence } from '#shared/documents/improvement.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Periods, RecurringCause } from '#shared/domain/practice/recurring-causes.ts';
import { centralOffice } from '#shared/domain/routing/route.ts';

/** What an action about a cause is measured on. */
export const causeAreaOf = ({ category, place }: RecurringCause): CauseArea =>
  place.kind === 'spot'
    ? {
        category,
        arrondissement: place.arrondissement,
        spot: { centre: place.centre, metres: place.metres },
      }
    : { category, arrondissement: place.arrondissement, spot: null };

/** The office that answers for an area: its arrondissement's, else the central bureau. */
export const officeOf = ({ arrondissement }: CauseArea, reference: ReferenceData | null): string =>
  reference?.offices.offices.find((office) => office.arrondissement === arrondissement)?.code ??
  centralOffice;

/** What made a cause stand out, for the file. */
export const evidenceOf = (cause: RecurringCause, { from, to }: Periods): Evidence => ({
  from,
  to,
  observed: cause.ids.length,
  expected: cause.expected,
  ratio: cause.ratio,
  pValue: cause.pValue,
});

/** Whether two areas are the same place and category: an action about one is about the other. */
export const isSameArea = (a: CauseArea, b: CauseArea): boolean =>
  a.category === b.category &&
  a.arrondissement === b.arrondissement &&
  a.spot?.centre.lat === b.spot?.centre.lat &&
  a.spot?.centre.lon === b.spot?.centre.lon;
