import type { RequestDocument } from '#shared/workflow/request.ts';
import { decide } from '#shared/workflow/decide.ts';
import { apply } from '#shared/workflow/apply.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { aCommand, aRegistration, fixedNow } from '#test/people/commands.ts';

const subjects = [
  'Trottoir sale',
  'Rats et rongeurs',
  'أثاث مهمل على الرصيف',
  'Panneau tombé',
  'Dépôt sauvage',
  'زنقة متسخة',
];
const streets = ['rue Socrate', 'boulevard Zerktouni', 'rue Ibn Nafis', 'avenue 2 Mars', 'rue de Foucauld'];
const names = ['Rachida El Ouardi', 'يوسف العلمي', 'Mohamed Tazi', 'Aïcha Benjelloun', 'كريم لحلو'];
const states = ['received', 'qualified', 'assigned', 'in-progress', 'waiting', 'answered', 'closed'] as const;
const hourMs = 3_600_000;

const pick = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
};

/** `count` request documents of Anfa as the server makes them, varied in what lists show and search. The same each time. */
export const makeRequests = (count: number): RequestDocument[] => {
  const reference = buildReferenceData();
  const command = aCommand(aRegistration());
  const person = reference.people.people.find((one) => one.id === command.by) ?? null;
  const decision = decide(command, {
    now: fixedNow,
    reference,
    person,
    request: null,
    other: null,
    referenceTaken: false,
  });
  if (!decision.accepted) throw new Error(`The sample is refused: ${decision.refusal.code}`);
  const sample = decision.events.reduce<RequestDocument | null>(
    (request, event) => apply(request, event),
    null,
  );
  if (!sample) throw new Error('The sample made no request.');
  return Array.from({ length: count }, (_, n): RequestDocument => {
    const at = new Date(Date.parse(fixedNow) - (n % 2000) * hourMs).toISOString();
    const [complainant] = sample.complainants;
    return {
      ...sample,
      _id: `req-${String(n).padStart(8, '0')}`,
      reference: makeReference('BN', 2026, (n % 999_999) + 1),
      state: pick(states, n),
      subject: `${pick(subjects, n)} ${String(n)}`,
      place: { ...sample.place, address: `${String(n % 300)}, ${pick(streets, n * 7)}` },
      complainants: complainant
        ? [
            {
              ...complainant,
              name: pick(names, n * 3),
              phone: `+2126${String(10_000_000 + n)}`,
              citizenId: `cit-${String(n).padStart(8, '0')}`,
            },
          ]
        : [],
      due: { ...sample.due, target: new Date(Date.parse(at) + 40 * hourMs).toISOString() },
      receivedAt: at,
      updatedAt: at,
    };
  });
};
