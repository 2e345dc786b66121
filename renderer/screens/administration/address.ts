import type { Address } from '#renderer/parts/screen/address.ts';
import { type SectionName, sectionNames } from './section-name.ts';

/** A target that the past proposes for a category, working hours: it opens its form, filled in. */
export interface ProposedTarget {
  category: string;
  hours: number;
}
export interface AdministrationPlace {
  section: SectionName;
  /** For the catalogue only. */
  target?: ProposedTarget | undefined;
}

const targetOf = ([category = '', hours = '', ...more]: readonly string[]): ProposedTarget | null =>
  more.length === 0 && category !== '' && /^[1-9]\d{0,3}$/.test(hours)
    ? { category, hours: Number(hours) }
    : null;

/** `#/administration/<section>`, and `#/administration/catalogue:<category>:<hours>` for a proposed target. */
export const administrationAddress: Address<AdministrationPlace> = {
  read: (within) => {
    const [name, ...rest] = within === null ? ['calendar'] : within.split(':');
    const section = sectionNames.find((one) => one === name);
    if (section === undefined) return null;
    if (rest.length === 0) return { section };
    const target = section === 'catalogue' ? targetOf(rest) : null;
    return target && { section, target };
  },
  write: ({ section, target }) =>
    target ? `${section}:${target.category}:${String(target.hours)}` : section,
};
