import type { Person, Role } from '#shared/documents/reference-data.ts';
import { buildDemoPeople } from '#shared/reference/demo-people.ts';

/** An account of the demo directory. */
export interface DemoAccount {
  /** What the directory calls it. */
  uid: string;
  name: { fr: string; ar: string };
  groups: string[];
  attributes: Record<string, string[]>;
}

/** Everybody's password in the demo directory, printed in the README. */
export const demoPassword = '2468';

const groupOf = (role: Role, office: string): string => `maktab-${office === '*' ? 'ville' : office}-${role}`;

const accountOf = (person: Person): DemoAccount => {
  const uid = person.id.replace(/^per-/, '');
  const groups = person.grants.map(({ role, office }) => groupOf(role, office));
  return {
    uid,
    name: person.name,
    groups,
    attributes: {
      uid: [uid],
      displayName: [person.name.fr],
      'displayName;lang-ar': [person.name.ar],
      preferredLanguage: [person.language],
      departmentNumber: person.unit === null ? [] : [person.unit],
      memberOf: groups,
    },
  };
};

/** Someone the city employs and Maktab has no desk for. */
const visitor: DemoAccount = {
  uid: 'jardins-1',
  name: { fr: 'Tarik Jardinier', ar: 'طارق البستاني' },
  groups: ['parcs-et-jardins'],
  attributes: { uid: ['jardins-1'], displayName: ['Tarik Jardinier'], memberOf: ['parcs-et-jardins'] },
};

/** All roles in five offices, and one account without a desk. */
export const demoAccounts = (): DemoAccount[] => [...buildDemoPeople().people.map(accountOf), visitor];

/** The single sign-on settings that fit this directory: what `MAKTAB_SSO_FILE` holds in the demo. */
export const demoSsoSettings = (metadataUrl: string) => {
  const lines = new Map(
    buildDemoPeople().people.flatMap(({ grants }) =>
      grants.map(
        ({ role, office }) =>
          [groupOf(role, office), { group: groupOf(role, office), role, office }] as const,
      ),
    ),
  );
  return { demo: true, metadata: metadataUrl, groups: [...lines.values()] };
};
