import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import { pick } from './chance.ts';

/** Who does what in an office. Offices without people of their own are looked after by the city's supervisor. */
export interface OfficePeople {
  /** False: nobody to assign to. */
  staffed: boolean;
  clerk: string;
  head: string;
  /** One of the agents, the same for the same request. */
  agentFor: (reportId: string) => string;
}

const withRole = (people: readonly Person[], role: string, office: string) =>
  people.filter((person) => person.grants.some((grant) => grant.role === role && grant.office === office));

/** Who looks after the whole city. @throws RangeError when the directory has nobody of that kind */
export const citySupervisor = ({ people }: Pick<ReferenceData, 'people'>): string => {
  const supervisor = withRole(people.people, 'supervisor', '*')[0]?.id;
  if (supervisor === undefined)
    throw new RangeError('The demo directory has no supervisor of the whole city.');
  return supervisor;
};

/** The people of every office. @throws RangeError when the directory has no supervisor of the whole city */
export const officePeopleOf = (reference: ReferenceData): ((office: string) => OfficePeople) => {
  const { people } = reference.people;
  const supervisor = citySupervisor(reference);
  const byOffice = new Map<string, OfficePeople>();
  for (const { code } of reference.offices.offices) {
    const [clerk] = withRole(people, 'clerk', code);
    const [head] = withRole(people, 'head', code);
    const [first, ...others] = withRole(people, 'agent', code).filter((person) => person.grants.length === 1);
    byOffice.set(
      code,
      clerk === undefined || head === undefined || first === undefined
        ? { staffed: false, clerk: supervisor, head: supervisor, agentFor: () => supervisor }
        : {
            staffed: true,
            clerk: clerk.id,
            head: head.id,
            agentFor: (reportId) => pick([first, ...others], 'agent', reportId).id,
          },
    );
  }
  return (office) => {
    const found = byOffice.get(office);
    if (found === undefined) throw new RangeError(`There is no office ${office}.`);
    return found;
  };
};
