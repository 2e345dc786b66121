import type { Catalogue } from '#shared/documents/reference-data.ts';
import { textOfLine } from '#shared/documents/page-text.ts';
import type { PageText } from '#shared/documents/page-text.ts';
import { likelyCategory } from './fields/category.ts';
import { findDate } from './fields/dates.ts';
import type { FieldFinder } from './fields/found.ts';
import { findCin, findPhone } from './fields/identity.ts';
import { findReference, findSubject } from './fields/matter.ts';
import { findAddress, findName } from './fields/who.ts';
import { lineText, wordsBetween } from './line-text.ts';
import type { Proposal, ProposedField } from './proposal.ts';

const finders: readonly (readonly [ProposedField, FieldFinder])[] = [
  ['name', findName],
  ['cin', findCin],
  ['phone', findPhone],
  ['address', findAddress],
  ['date', findDate],
  ['subject', findSubject],
  ['reference', findReference],
];

const onPage = (page: PageText, index: number): Proposal[] => {
  const lines = page.lines.map(lineText);
  return finders.flatMap(([field, find]) =>
    find(lines).map(({ line, from, to, value, weight }): Proposal => {
      const { box, confidence } = wordsBetween(line, from, to);
      return {
        field,
        value,
        read: line.text.slice(from, to),
        confidence: confidence * weight,
        page: index,
        box,
      };
    }),
  );
};

/** One of each value, the surest, and of a date no day after `today`. */
const distinct = (proposals: readonly Proposal[], today: string): Proposal[] => {
  const seen = new Set<string>();
  return [...proposals]
    .sort((a, b) => b.confidence - a.confidence)
    .filter(({ field, value }) => {
      if ((field === 'date' && value > today) || seen.has(`${field} ${value}`)) return false;
      seen.add(`${field} ${value}`);
      return true;
    });
};

/**
 * What a letter seems to say, the surest first, several for a field when the letter leaves a choice. Nothing of it may be filled in
 * without a person's key press.
 * @param pages of one letter, in order
 * @param today `YYYY-MM-DD`: a letter is not dated later
 */
export const proposeFields = (
  pages: readonly PageText[],
  catalogue: Catalogue,
  today: string,
): Proposal[] => {
  const found = distinct(pages.flatMap(onPage), today);
  const subject = found.find(({ field }) => field === 'subject');
  // The subject counts apart, and its label (« Objet ») is a keyword of its own.
  const text = pages
    .flatMap(({ lines }) => lines.map(textOfLine))
    .filter((line) => subject === undefined || !line.includes(subject.read))
    .join('\n');
  const place = subject ?? { page: 0, box: { left: 0, top: 0, width: 0, height: 0 }, read: '' };
  const likely = likelyCategory(catalogue, subject?.value ?? '', text);
  if (likely === null) return found;
  const { category, confidence } = likely;
  const { read, page, box } = place;
  return [...found, { field: 'category', value: category.code, read, confidence, page, box }];
};
