import type { Catalogue } from '#shared/documents/reference-data.ts';
import { codedByName } from '../form/list-declaration.ts';
import { defineList } from '../form/define-list.tsx';
import { offLook } from '../form/Off.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useDuration } from '../words/use-duration.ts';
import { CategoryFields } from './CategoryFields.tsx';

const newTargetHours = 24;

/** Every category with its domain and target. */
export const categories = defineList<Catalogue, 'categories'>({
  list: 'categories',
  called: 'category',
  coded: codedByName('categorie'),
  blank: ({ document, chosen }) => ({
    code: '',
    domain: chosen?.domain ?? document.domains[0]?.code ?? '',
    name: { fr: '', ar: '' },
    keywords: { fr: [], ar: [] },
    targetHours: chosen?.targetHours ?? newTargetHours,
    appliesFrom: null,
    movesLate: false,
    changedAt: null,
    earlier: [],
    unit: chosen?.unit ?? '',
    partner: null,
    active: true,
  }),
  useLook: ({ document }) => {
    const { name } = useAdministrationWords();
    const duration = useDuration();
    const domainName = (code: string) => {
      const found = document.domains.find((one) => one.code === code);
      return found ? name(found.name) : code;
    };
    return (category) => ({
      title: name(category.name),
      note: `${domainName(category.domain)} · ${duration(category.targetHours * 60)}`,
      ...offLook(!category.active),
    });
  },
  fields: CategoryFields,
});
