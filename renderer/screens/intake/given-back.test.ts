import { describe, expect, it } from 'vitest';
import { givenBack } from '#renderer/parts/counter-draft/given-back.ts';
import { readForm } from '#renderer/parts/counter-draft/stored-form.ts';
import { aComplainant, aCommand, aRegistration } from '#test/people/commands.ts';
import { returnedField } from './returned-field.ts';
import { registrationOf } from './registration-of.ts';

const refusal = { code: 'unknown-category', values: {} } as const;
const full = aRegistration({
  category: 'ordures-menageres',
  priority: 'urgent',
  language: 'ar',
  place: {
    address: '3 rue X',
    landmark: 'Face au café',
    point: { lat: 33.59, lon: -7.62 },
    arrondissement: 'anfa',
  },
  complainant: aComplainant({ email: 'a@b.ma', address: '12 rue Y', language: 'ar' }),
  attachments: [{ fileId: 'fil-00000001', name: 'photo.jpg', type: 'image/jpeg', size: 10 }],
});
const id = 'cmd-0192f0c1-7e00-7000-8000-000000000001';

describe('a registration that the server refused', () => {
  it.each([
    ['with everything filled in', full],
    ['anonymous, to be qualified', aRegistration({ complainant: null, category: null })],
  ])('is the form again, %s: sent as it stands it is the same', (_what, body) => {
    const { form } = givenBack(aCommand(body, { _id: id }), body, refusal);
    const { reference: _reference, arrival, ...facts } = body;
    const expected = { ...facts, arrivedOn: arrival.arrivedOn };
    const sent = registrationOf(form.draft);
    expect(sent).toEqual({
      ...expected,
      complainant: expected.complainant && { ...expected.complainant, language: form.draft.language },
    });
    expect(readForm(form)).toEqual(form);
  });

  it('keeps its form and its number, unless that is what was wrong', () => {
    const requestId = 'req-0192f0c1-7e00-7000-8000-00000000000b';
    const command = aCommand(full, { _id: id, requestId });
    const { reference, arrival } = full;
    const { desk, year, number } = arrival;
    expect(givenBack(command, full, refusal).form).toMatchObject({
      formId: '0192f0c1-7e00-7000-8000-00000000000b',
      number: { reference, desk, year, number },
    });
    const taken = givenBack(command, full, { code: 'reference-taken', values: { reference } });
    expect(taken.form).toMatchObject({ formId: id.replace('cmd-', ''), number: null });
    // Written before forms had numbers.
    const { number: _number, ...before } = taken.form;
    expect(readForm(before)).toEqual(taken.form);
  });

  it('is one form however often it is given back, with what was written about it since', () => {
    const one = givenBack(aCommand(full, { _id: id }), full, refusal, ['Rappeler demain', '']);
    expect(one.key).toBe(givenBack(aCommand(full, { _id: id }), full, refusal).key);
    expect(one.form.draft.description).toBe(`${full.description}\n\nRappeler demain`);
  });

  it.each([
    [{ code: 'malformed', values: { field: 'body.complainant.phone' } }, 'phone'],
    [{ code: 'malformed', values: { field: 'body.place.point.lat' } }, 'address'],
    [{ code: 'malformed', values: { field: 'body.subject' } }, 'subject'],
    [{ code: 'unknown-category', values: {} }, 'category'],
    [{ code: 'not-allowed', values: {} }, null],
  ] as const)('points at what is wrong: %j', (why, field) => {
    expect(returnedField(why)).toBe(field);
  });
});
