import type { Place } from '#shared/documents/place.ts';

/** What stands for words that may have told who asked. */
export const erased = '—';

/** A place as coarse as statistics need it: the arrondissement. */
export const coarse = (place: Place): Place => ({
  address: '',
  landmark: '',
  point: null,
  arrondissement: place.arrondissement,
});
