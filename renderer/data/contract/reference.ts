import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Unsubscribe } from './unsubscribe.ts';

/** The city as this desk knows it. */
export interface CityData {
  /** The city as last synced; null until the first sync has brought it. */
  watchReference(show: (reference: ReferenceData | null) => void): Promise<Unsubscribe>;
}
