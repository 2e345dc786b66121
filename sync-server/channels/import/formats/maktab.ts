import { z } from 'zod';
import { channel } from '#shared/documents/channel.ts';
import { identityPaper } from '#shared/documents/citizen.ts';
import type { Complainant } from '#shared/documents/citizen.ts';
import { priority } from '#shared/documents/priority.ts';
import { language } from '#shared/documents/text.ts';
import { normaliseCin } from '#shared/domain/identification/cin.ts';
import { type PhoneTrouble, readPhone } from '#shared/domain/identification/phone.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { fieldsOf } from '../fields.ts';
import type { RowFields } from '../fields.ts';
import type { ImportFormat } from '../imported-report.ts';

const system = 'csv';

/** One of a list of words; the first value of `otherwise` when empty or, with a doubt, when unknown. */
const oneOf = <T extends string>(
  fields: RowFields,
  column: string,
  schema: z.ZodType<T>,
  otherwise: T,
): T => {
  const value = fields.text(column, 60).toLowerCase();
  if (value === '') return otherwise;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  fields.doubt(`${column} “${value}” is unknown: taken in as “${otherwise}”`);
  return otherwise;
};

const phoneTroubles: Record<PhoneTrouble, string> = {
  'too-short': 'lacks digits',
  'too-long': 'has too many digits',
  'unknown-prefix': 'begins like no Moroccan number (05 to 08, or + and a country)',
  rounded: 'was rounded by a spreadsheet (format the column as text and export again)',
  'with-words': 'stands among other words',
  unreadable: 'is no number',
};

const complainantOf = (
  fields: RowFields,
  by: { language: 'fr' | 'ar'; channel: Complainant['channel'] },
): Complainant | null => {
  const name = fields.text('name', 120);
  const phoneText = fields.text('phone', 40);
  const { numbers, trouble, extension } = readPhone(phoneText);
  const phone = numbers[0] ?? null;
  const email = fields.text('email', 200);
  const number = normaliseCin(fields.text('paper_number', 30));
  if (name === '') {
    if (phoneText !== '' || email !== '' || number !== '')
      fields.doubt('phone, email or paper without a name: taken in as anonymous');
    return null;
  }
  if (phoneText !== '' && trouble) fields.doubt(`phone “${phoneText}” ${phoneTroubles[trouble]}: left out`);
  if (numbers.length > 1) fields.doubt(`phone “${phoneText}” holds several numbers: the first is taken in`);
  if (extension !== null) fields.doubt(`phone “${phoneText}” has an extension: taken in without it`);
  const mail = email === '' ? null : (z.email().safeParse(email).data ?? null);
  if (email !== '' && mail === null) fields.doubt(`email “${email}” is no address: left out`);
  const paper =
    number === '' ? null : { type: oneOf(fields, 'paper_type', identityPaper.shape.type, 'cin'), number };
  // Whoever gave the same number is the same person; without any number, one row is one person.
  const key = paper?.number ?? phone ?? mail ?? fields.text('id', 100);
  return {
    citizenId: derivedId('cit', system, name, key),
    name,
    phone,
    email: mail,
    paper,
    address: fields.text('citizen_address', 300),
    ...by,
  };
};

/** Our own CSV: `docs/import.md`. */
export const maktabCsv: ImportFormat = {
  system,
  required: ['id', 'received_on', 'subject'],
  idColumn: 'id',
  read: (row, city) => {
    const fields = fieldsOf(row, city);
    const id = fields.required('id', 100);
    const arrivedOn = fields.day('received_on');
    const subject = fields.required('subject', 200);
    const givenCategory = fields.text('category', 60).toLowerCase();
    const givenArrondissement = fields.text('arrondissement', 60).toLowerCase();
    const by = {
      language: oneOf(fields, 'language', language, 'fr'),
      channel: oneOf(fields, 'channel', channel, 'import'),
    };
    const category = city.hasCategory(givenCategory) ? givenCategory : null;
    const arrondissement = city.hasArrondissement(givenArrondissement) ? givenArrondissement : null;
    if (givenCategory !== '' && category === null)
      fields.doubt(`category “${givenCategory}” is unknown: to be qualified by the office`);
    if (givenArrondissement !== '' && arrondissement === null)
      fields.doubt(`arrondissement “${givenArrondissement}” is unknown: left out`);
    const report = {
      id,
      arrivedOn,
      subject,
      category,
      ...by,
      priority: oneOf(fields, 'priority', priority, 'normal'),
      description: fields.text('description', 10_000),
      place: {
        address: fields.text('address', 300),
        landmark: fields.text('landmark', 300),
        point: fields.point('lon', 'lat'),
        arrondissement,
      },
      complainant: complainantOf(fields, by),
    };
    return fields.problems.length > 0
      ? { report: null, problems: fields.problems }
      : { report, doubts: fields.doubts };
  },
};
