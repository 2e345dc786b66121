import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { Choice } from '../form/SelectAt.tsx';

/** Offices and domains, all of them first; positions; people. */
export const useWhereChoices = (city: ReferenceData) => {
  const { t, name } = useAdministrationWords();
  const choices = (list: readonly { code: string; name: { fr: string; ar: string } }[]): Choice[] =>
    list.map((one) => ({ value: one.code, label: name(one.name) }));
  return {
    offices: [{ value: '*', label: t('administration.all-offices') }, ...choices(city.offices.offices)],
    domains: [{ value: '*', label: t('administration.all-domains') }, ...choices(city.catalogue.domains)],
    positions: choices(city.ladders.positions),
    people: city.people.people
      .filter(({ active }) => active)
      .map((one) => ({ value: one.id, label: name(one.name) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  };
};
