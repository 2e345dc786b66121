import type {
  CitizenDocument,
  Complainant,
  HeldComplainant,
  HeldIdentifiers,
  Identifiers,
} from '#shared/documents/citizen.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { type Fingerprint, paperMaterial, phoneMaterial } from '../identification/fingerprint.ts';
import { maskPaper } from './mask-paper.ts';
import { maskPhone } from './mask-phone.ts';
import { maskWords } from './mask-words.ts';

/** Nothing of what identifies somebody beside their name. */
export const noIdentifiers: Identifiers = { phone: null, email: null, paper: null, address: '' };

const heldOf = ({ phone, paper, email, address }: Identifiers, print: Fingerprint): HeldIdentifiers => ({
  phone: phone === null ? null : { masked: maskPhone(phone), print: print(phoneMaterial(phone)) },
  paper:
    paper === null
      ? null
      : { type: paper.type, masked: maskPaper(paper.number), print: print(paperMaterial(paper.number)) },
  email: email !== null,
  address: address !== '',
});

/** A person as a desk holds them: recognisable, and not more. */
export const heldPerson = <Person extends Identifiers>(person: Person, print: Fingerprint) => ({
  ...person,
  ...noIdentifiers,
  held: heldOf(person, print),
});

/** A person beside whom no fingerprint is needed. */
const bare = (person: Complainant): Complainant => ({ ...person, ...noIdentifiers });

const eventOf = (event: RequestEvent): RequestEvent =>
  'complainant' in event.body && event.body.complainant
    ? { ...event, body: { ...event.body, complainant: bare(event.body.complainant) } }
    : event;

/** A request as desks hold it. The numbers of those who came forward are masked where they stand in its words, too. */
export const heldRequest = (request: RequestDocument, print: Fingerprint): RequestDocument => {
  if (request.complainants.length === 0 && !request.events.some(({ body }) => 'complainant' in body))
    return request;
  const people = [
    ...request.complainants,
    ...request.events.flatMap(({ body }) =>
      'complainant' in body && body.complainant ? [body.complainant] : [],
    ),
  ];
  const bared = {
    ...request,
    complainants: request.complainants.map((who): HeldComplainant => heldPerson(who, print)),
    events: request.events.map(eventOf),
  };
  return maskWords(bared, people);
};

/** A citizen's file as desks hold it. */
export const heldCitizen = (citizen: CitizenDocument, print: Fingerprint): CitizenDocument =>
  heldPerson(citizen, print);

/** A command as it is read back: who sent it has typed the numbers, and is given them again like anybody. */
export const heldCommand = (command: Record<string, unknown>): Record<string, unknown> => {
  const { body } = command as { body?: { complainant?: Complainant | null } };
  return body?.complainant
    ? maskWords({ ...command, body: { ...body, complainant: bare(body.complainant) } }, [body.complainant])
    : command;
};
