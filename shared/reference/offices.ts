import { type Offices, offices, type Territory } from '../documents/reference-data.ts';

const units = [
  { code: 'bureau-ordre', name: { fr: 'Bureau d’ordre', ar: 'مكتب الضبط' } },
  { code: 'proprete', name: { fr: 'Service propreté', ar: 'مصلحة النظافة' } },
  { code: 'hygiene', name: { fr: 'Bureau communal d’hygiène', ar: 'المكتب الجماعي لحفظ الصحة' } },
  { code: 'domaine-public', name: { fr: 'Service du domaine public', ar: 'مصلحة الملك العمومي' } },
  { code: 'urbanisme', name: { fr: 'Service de l’urbanisme', ar: 'مصلحة التعمير' } },
];

/** An office for each arrondissement, and the central bureau for what lies nowhere. Partner names are proposals, to be confirmed by the city. */
export const buildOffices = (territory: Territory): Offices =>
  offices.parse({
    _id: 'offices',
    kind: 'offices',
    schema: 1,
    offices: [
      ...territory.arrondissements.map(({ code, name }) => ({ code, name, arrondissement: code, units })),
      {
        code: 'central',
        name: { fr: 'Bureau central des réclamations', ar: 'المكتب المركزي للشكايات' },
        arrondissement: null,
        units,
      },
    ],
    partners: [
      {
        code: 'delegataire-proprete',
        name: { fr: 'Délégataire de la propreté', ar: 'المفوض له تدبير النظافة' },
      },
      {
        code: 'delegataire-eau',
        name: { fr: 'Délégataire eau et assainissement', ar: 'المفوض له تدبير الماء والتطهير' },
      },
      { code: 'onssa', name: { fr: 'ONSSA', ar: 'المكتب الوطني للسلامة الصحية للمنتجات الغذائية' } },
      {
        code: 'agence-urbaine',
        name: { fr: 'Agence urbaine de Casablanca', ar: 'الوكالة الحضرية للدار البيضاء' },
      },
    ],
  });
