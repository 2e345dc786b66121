import { ladders, type Ladders } from '../documents/ladder.ts';

/** A working day: eight hours. Minutes. */
const day = 480;
const heads: readonly (readonly [office: string, person: string])[] = [
  ['anfa', 'per-anfa-head-1'],
  ['maarif', 'per-maarif-head-1'],
  ['sidi-belyout', 'per-sidi-belyout-head-1'],
  ['ain-chock', 'per-ain-chock-head-1'],
  ['hay-hassani', 'per-hay-hassani-head-1'],
];

/** The offices of the second supervisor: nobody holds a position where they may read nothing. */
const supervised = ['anfa', 'maarif', 'sidi-belyout'];

/** The ladder as shipped, a proposal to be confirmed by the city. Holders are the demo directory's people. */
export const buildLadders = (): Ladders =>
  ladders.parse({
    _id: 'ladders',
    kind: 'ladders',
    schema: 1,
    positions: [
      { code: 'chef-service', name: { fr: 'Chef de service', ar: 'رئيس المصلحة' } },
      { code: 'chef-division', name: { fr: 'Chef de division', ar: 'رئيس القسم' } },
      { code: 'directeur', name: { fr: 'Directeur d’arrondissement', ar: 'مدير المقاطعة' } },
      { code: 'president', name: { fr: 'Président d’arrondissement', ar: 'رئيس المقاطعة' } },
      { code: 'commune', name: { fr: 'Commune (DGS)', ar: 'الجماعة (المدير العام للمصالح)' } },
    ],
    holders: [
      ...heads.map(([office, person]) => ({
        position: 'chef-service',
        office,
        domain: '*',
        person,
        substitute: null,
      })),
      ...supervised.map((office) => ({
        position: 'chef-division',
        office,
        domain: '*',
        person: 'per-supervisor-2',
        substitute: 'per-supervisor-1',
      })),
      ...(['chef-division', 'directeur'] as const).map((position) => ({
        position,
        office: '*',
        domain: '*',
        person: 'per-supervisor-1',
        substitute: null,
      })),
      ...supervised.map((office) => ({
        position: 'directeur',
        office,
        domain: '*',
        person: 'per-supervisor-1',
        substitute: 'per-supervisor-2',
      })),
    ],
    ladders: [
      {
        code: 'general',
        office: '*',
        domain: '*',
        active: true,
        steps: [
          {
            code: 'rappel',
            name: { fr: 'Rappel avant échéance', ar: 'تذكير قبل الأجل' },
            kind: 'remind',
            clock: 'target',
            minutes: -240,
            to: 'chef-service',
            decider: 'chef-service',
            decideWithinMinutes: day,
            extendMinutes: day,
            afterDecisionMinutes: day,
          },
          {
            code: 'niveau-1',
            name: { fr: 'Niveau 1 : objectif dépassé', ar: 'المستوى 1: تجاوز الهدف' },
            kind: 'escalate',
            clock: 'target',
            minutes: day,
            to: 'chef-service',
            decider: 'chef-division',
            decideWithinMinutes: day,
            extendMinutes: 2 * day,
            afterDecisionMinutes: 2 * day,
          },
          {
            code: 'niveau-2',
            name: { fr: 'Niveau 2 : retard d’une semaine', ar: 'المستوى 2: تأخر أسبوع' },
            kind: 'escalate',
            clock: 'target',
            minutes: 5 * day,
            to: 'chef-division',
            decider: 'directeur',
            decideWithinMinutes: day,
            extendMinutes: 2 * day,
            afterDecisionMinutes: 4 * day,
          },
          {
            code: 'legal',
            name: { fr: 'Délai légal de réponse proche', ar: 'اقتراب الأجل القانوني للجواب' },
            kind: 'escalate',
            clock: 'answer',
            minutes: -5 * day,
            to: 'directeur',
            decider: 'president',
            decideWithinMinutes: day,
            extendMinutes: day,
            afterDecisionMinutes: 2 * day,
          },
        ],
      },
    ],
  });
