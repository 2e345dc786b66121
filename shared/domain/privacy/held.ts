import type {
  CitizenDocument,
  Complainant,
  HeldComplainant,
  HeldIdentifiers,
  Identifiers,
} from '#shared/documents/citizen.ts';
import type { CitizenJoin } from '#shared/documents/citizen-join.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import {
  emailMaterial,
  type Fingerprint,
  paperMaterial,
  phoneMaterial,
} from '../identification/fingerprint.ts';
import { maskEmail } from './mask-email.ts';
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
const namesSomebody = ({ body }: RequestEvent): boolean =>
  'complainant' in body || body.type === 'message-received';

type Numbers = Pick<Complainant, 'phone' | 'paper' | 'email'>;

/** Whose numbers are masked wherever they stand in the words of a request: whom an event brought in, and who wrote. */
const peopleOf = ({ body }: RequestEvent): Numbers[] => {
  if (body.type === 'message-received' && body.from.address !== '')
    return [{ phone: null, paper: null, email: body.from.address }];
  return 'complainant' in body && body.complainant ? [body.complainant] : [];
};

/** A request as desks hold it. The numbers of those who came forward are masked where they stand in its words, too. */
export const heldRequest = (request: RequestDocument, print: Fingerprint): RequestDocument => {
  if (request.complainants.length === 0 && !request.events.some(namesSomebody)) return request;
  const people: Numbers[] = [...request.complainants, ...request.events.flatMap(peopleOf)];
  const bared = {
    ...request,
    complainants: request.complainants.map((who): HeldComplainant => heldPerson(who, print)),
    events: request.events.map(eventOf),
  };
  return maskWords(bared, people);
};

const isNumber = (kind: ContactPoint['kind']): boolean => kind === 'phone' || kind === 'whatsapp';

/** A contact point as a desk holds it: recognised, shown masked. */
const heldContact = (point: ContactPoint, print: Fingerprint): ContactPoint => ({
  ...point,
  value: '',
  held: isNumber(point.kind)
    ? { masked: maskPhone(point.value), print: print(phoneMaterial(point.value)) }
    : { masked: maskEmail(point.value), print: print(emailMaterial(point.value)) },
});

/** What somebody wrote of a join, without numbers and addresses: the other file's may be among them. */
const heldNote = (note: string): string =>
  note.replace(/\S+@\S+/g, '•••@•••').replace(/[\p{L}]{0,2}\d(?:[\s.\-/]?\d){4,}/gu, '•••');
const heldJoin = ({ note, ended, ...join }: CitizenJoin): CitizenJoin => ({
  ...join,
  note: heldNote(note),
  ended: ended && { ...ended, note: heldNote(ended.note) },
});

/** A citizen's file as desks hold it. */
export const heldCitizen = (citizen: CitizenDocument, print: Fingerprint): CitizenDocument => ({
  ...heldPerson(citizen, print),
  contacts: citizen.contacts.map((point) => heldContact(point, print)),
  joins: citizen.joins.map(heldJoin),
});

/** A command as it is read back: who sent it has typed the numbers, and is given them again like anybody. */
export const heldCommand = (command: Record<string, unknown>): Record<string, unknown> => {
  const { body } = command as {
    body?: { complainant?: Complainant | null; type?: string; from?: { address?: string } };
  };
  if (body?.type === 'receive-message' && body.from?.address)
    return maskWords(command, [{ phone: null, paper: null, email: body.from.address }]);
  return body?.complainant
    ? maskWords({ ...command, body: { ...body, complainant: bare(body.complainant) } }, [body.complainant])
    : command;
};
