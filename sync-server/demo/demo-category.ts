import { chance, pickWeighted } from './chance.ts';

/** What takes the place of two in three graffiti reports: a third of Paris's sample are tags, hardly any are Casablanca's own worries. */
const instead: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['vendeurs-ambulants', 14],
  ['ordures-menageres', 14],
  ['eaux-usees', 10],
  ['terrasse', 9],
  ['depot-sauvage', 8],
  ['construction-sans-permis', 8],
  ['animaux-errants', 7],
  ['voirie-degradee', 6],
  ['hygiene-alimentaire', 5],
  ['gardiens-parking', 4],
  ['immeuble-menacant', 3],
  ['terrain-vague', 3],
  ['nuisance-fumee', 3],
  ['changement-usage', 2],
  ['logement-insalubre', 2],
  ['non-conformite', 2],
];

/** The category a report of Paris has in the demo city; null stays “à qualifier”. */
export const demoCategory = (reportId: string, imported: string | null): string | null =>
  imported === 'graffiti' && chance('instead', reportId) < 0.67
    ? pickWeighted(instead, 'category', reportId)
    : imported;
