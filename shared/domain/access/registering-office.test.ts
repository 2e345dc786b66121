import { expect, it } from 'vitest';
import type { Grant, Person } from '#shared/documents/reference-data.ts';
import { registeringOffice } from './registering-office.ts';

const grant = (role: Grant['role'], office: string): Grant => ({ role, office, domain: '*' });
const person = (...grants: Grant[]): Person => ({
  id: 'per-1',
  name: { fr: 'Hanane Lahlou', ar: 'حنان لحلو' },
  language: 'fr',
  grants,
  unit: null,
  active: true,
});

it.each([
  ['the office they are an agent of', [grant('agent', 'anfa')], 'anfa'],
  ['the first of several', [grant('clerk', 'maarif'), grant('agent', 'anfa')], 'maarif'],
  ['not one where they may not register', [grant('administrator', 'maarif'), grant('agent', 'anfa')], 'anfa'],
  ['the central bureau for all of the city', [grant('agent', '*')], 'central'],
  [
    'an office of their own before all of the city',
    [grant('supervisor', '*'), grant('agent', 'anfa')],
    'anfa',
  ],
  ['the central bureau for nobody in particular', [], 'central'],
])('a person registers for %s', (_, grants, office) => {
  expect(registeringOffice(person(...grants))).toBe(office);
});
