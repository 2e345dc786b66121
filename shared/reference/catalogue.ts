import { catalogue, type Catalogue } from '../documents/reference-data.ts';
import type { CategoryLine } from './category-line.ts';
import { domaine } from './categories-domaine-public.ts';
import { hygiene } from './categories-hygiene.ts';
import { proprete } from './categories-proprete.ts';
import { urbanisme } from './categories-urbanisme.ts';

const words = (text: string) => text.split(',').map((word) => word.trim());
const categoriesOf = (domain: string, unit: string, targetHours: number, lines: readonly CategoryLine[]) =>
  lines.map(([code, fr, ar, keywordsFr, keywordsAr, partner]) => ({
    code,
    domain,
    unit,
    targetHours,
    partner,
    active: true,
    name: { fr, ar },
    keywords: { fr: words(keywordsFr), ar: words(keywordsAr) },
  }));

/** The four domains at launch. Targets (working hours, 8 a day) are proposals, to be confirmed by the city. */
export const buildCatalogue = (): Catalogue =>
  catalogue.parse({
    _id: 'catalogue',
    kind: 'catalogue',
    schema: 1,
    domains: [
      { code: 'proprete', name: { fr: 'Propreté', ar: 'النظافة' }, icon: 'trash' },
      { code: 'hygiene', name: { fr: 'Hygiène', ar: 'حفظ الصحة' }, icon: 'shield' },
      {
        code: 'domaine-public',
        name: { fr: 'Occupation du domaine public', ar: 'احتلال الملك العمومي' },
        icon: 'store',
      },
      { code: 'urbanisme', name: { fr: 'Urbanisme', ar: 'التعمير' }, icon: 'building' },
    ],
    categories: [
      ...categoriesOf('proprete', 'proprete', 16, proprete),
      ...categoriesOf('hygiene', 'hygiene', 24, hygiene),
      ...categoriesOf('domaine-public', 'domaine-public', 40, domaine),
      ...categoriesOf('urbanisme', 'urbanisme', 120, urbanisme),
    ],
  });
