import { createContext, useContext } from 'react';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { DeskData } from './contract/desk-data.ts';

/** The open desk: its data, and who sits at it. */
export interface DeskInUse {
  data: DeskData;
  person: Person;
  /** null until the first sync has brought it. */
  reference: ReferenceData | null;
}
const DeskContext = createContext<DeskInUse | null>(null);
export const DeskProvider = DeskContext.Provider;

/** The open desk. @throws Error outside of one */
export const useDesk = (): DeskInUse => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk is open here.');
  return desk;
};
