import { foldText } from '#shared/domain/identification/fold-text.ts';

/**
 * From Paris's types and sub-types to our catalogue: the first line whose words are in the folded `type : soustype` counts.
 * null: nothing of ours, “à qualifier”. Words are folded as `foldText` does (no accents, no apostrophes).
 */
const table: readonly (readonly [words: string, category: string | null])[] = [
  ['a requalifier', null],
  ['boulevard peripherique', null],
  ['renfort fonctionnelle', null],
  ['berges', null],
  ['protoxyde', 'depot-sauvage'],
  ['graffitis, tags', 'graffiti'],
  ['gravats', 'gravats'],
  ['objets de chantier', 'materiaux-voie'],
  ['punaises de lit', 'insectes'],
  ['cadre de velo', 'vehicule-abandonne'],
  ['bac roulant', 'bac-deborde'],
  ['sacs de dechets', 'ordures-menageres'],
  ['cartons', 'ordures-menageres'],
  ['personnes a la rue', null],
  ['objets abandonnes', 'encombrants'],
  ['equipements de collecte', 'bac-deborde'],
  ['depot sauvage', 'depot-sauvage'],
  ['feuilles mortes', 'dechets-verts'],
  ['pied d arbre, dans une jardiniere', 'dechets-verts'],
  ['chantier sale', 'nuisance-chantier'],
  ['wc public', 'eaux-usees'],
  ['proprete : ', 'balayage'],
  ['epave', 'vehicule-abandonne'],
  ['stationnement genant', 'stationnement-genant'],
  ['autos, motos', 'stationnement-genant'],
  ['chantier dangereux sur un batiment', 'immeuble-menacant'],
  ['chantier :', 'nuisance-chantier'],
  ['barrieres de chantier', 'materiaux-voie'],
  ['genes a la circulation', 'mobilier-urbain'],
  ['panneaux routiers', 'mobilier-urbain'],
  ['feux tricolores', null],
  ['bouche d egout', 'eaux-usees'],
  ['voirie et espace public', 'voirie-degradee'],
  ['collecte des dechets', 'bac-deborde'],
  ['panneau publicitaire', 'publicite'],
  ['mobiliers urbains', 'mobilier-urbain'],
  ['rats', 'rongeurs'],
  ['animal mort', 'animal-mort'],
  ['pigeons', 'animaux-errants'],
  ['arbres, vegetaux', 'dechets-verts'],
  ['terrasses a usage commercial : nuisance sonore', null],
  ['etalage excessif', 'etalage'],
  ['terrasse', 'terrasse'],
  ['nuisances lumineuses', 'publicite'],
  ['prospectus', 'publicite'],
  ['accumulation d eau', 'eaux-usees'],
  ['eclairage', null],
  ['eau : ', null],
];

/** Our category for a report of Paris, null for “à qualifier”. */
export const categoryOfParis = (type: string, kind: string): string | null => {
  const folded = foldText(`${type} : ${kind}`);
  return table.find(([words]) => folded.includes(words))?.[1] ?? null;
};
