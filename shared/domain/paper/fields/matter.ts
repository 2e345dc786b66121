import { toWesternDigits } from '#shared/domain/identification/digits.ts';
import { labelled } from '../labelled.ts';
import { mendReference } from '../mend-reference.ts';
import type { FieldFinder, FoundValue } from './found.ts';

const subjectLabels = ['objet', 'sujet', 'الموضوع', 'موضوع', 'الموضوع شكايه'];

/** What the letter says it is about: beside its label, with the next line when that goes on in small letters. */
export const findSubject: FieldFinder = (lines) =>
  lines.flatMap((line, at): FoundValue[] => {
    const label = labelled(line, subjectLabels);
    if (!label) return [];
    const next = lines[at + 1]?.text ?? '';
    const value = /^\p{Ll}/u.test(next) && next.length < 80 ? `${label.text} ${next}` : label.text;
    return [
      {
        line,
        from: label.from,
        to: line.text.length,
        value: value.replace(/\.$/, '').slice(0, 200),
        weight: 1,
      },
    ];
  });

/** Desk, year, number, check character, with hyphens as readers see them, or none between the groups. */
const referenceLike =
  /(?<![\p{L}\p{N}])[A-Z0-9]{2,6}\s?[-–—_.]\s?[A-Z0-9]{2}\s?[-–—_.]\s?[A-Z0-9]{6}\s?[-–—_.]\s?[A-Z0-9](?![\p{L}\p{N}])/gu;

/** References of earlier requests that the letter names. */
export const findReference: FieldFinder = (lines) =>
  lines.flatMap((line) =>
    [...toWesternDigits(line.text).toUpperCase().matchAll(referenceLike)].flatMap((match): FoundValue[] => {
      const read = mendReference(match[0]);
      if (read === null) return [];
      return [
        {
          line,
          from: match.index,
          to: match.index + match[0].length,
          value: read.reference,
          weight: read.mended ? 0.8 : 1,
        },
      ];
    }),
  );
