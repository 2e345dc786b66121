import { defineSection } from '../frame/define-section.tsx';
import { officeList } from './offices.tsx';
import { partners } from './partners.tsx';

/** Offices with their units, and the city's partners. */
export const officesSection = defineSection({
  kind: 'offices',
  icon: 'building',
  pages: { offices: officeList, partners },
});
