import type { RequestDocument } from '#shared/workflow/request.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';

/** One street of a round, its requests by house number. */
export interface Street {
  /** As first written; '' without an address. */
  name: string;
  requests: RequestDocument[];
}
/** One arrondissement of a round. `code` null: none is known. */
export interface RoundArea {
  code: string | null;
  streets: Street[];
}

const houseNumber = /^\s*(?:n[°ºo]?\s*|رقم\s*)?(\d+)\s*(?:bis|ter|[a-d]\b|مكرر)?\s*[,،-]?\s*/iu;

/** An address apart: `12 bis, rue Socrate` → 12 and `rue Socrate`. `number` 0: there is none. */
export const streetOf = (address: string): { street: string; number: number } => {
  const found = houseNumber.exec(address);
  return {
    street: address.slice(found?.[0].length ?? 0).trim(),
    number: Number(found?.[1] ?? 0),
  };
};

const at = ({ place }: RequestDocument) => streetOf(place.address).number;
const last = (a: string, b: string) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b));

/** The way of a round: by arrondissement, street and house number; what has no place comes last. */
export const roundOf = (requests: readonly RequestDocument[]): RoundArea[] => {
  const areas = new Map<string | null, Map<string, Street>>();
  for (const request of requests) {
    const { street } = streetOf(request.place.address);
    const streets = areas.get(request.place.arrondissement) ?? new Map<string, Street>();
    areas.set(request.place.arrondissement, streets);
    const known = streets.get(foldText(street)) ?? { name: street, requests: [] };
    streets.set(foldText(street), known);
    known.requests.push(request);
  }
  return [...areas]
    .map(([code, streets]) => ({
      code,
      streets: [...streets.values()]
        .map((street) => ({ ...street, requests: street.requests.sort((a, b) => at(a) - at(b)) }))
        .sort((a, b) => last(a.name, b.name)),
    }))
    .sort((a, b) => last(a.code ?? '', b.code ?? ''));
};
