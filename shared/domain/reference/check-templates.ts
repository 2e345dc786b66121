import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { placeholders, type Templates } from '#shared/documents/template.ts';
import { unknownPlaces } from '../templates/fill.ts';
import { codesTwice, notAmong, type ReferenceProblem } from './problem.ts';

/** Templates beside the city they are for: every place to fill is known, and rules still find theirs. */
export const checkTemplates = (next: Templates, now: ReferenceData): ReferenceProblem[] => {
  const codes = new Set(next.templates.map(({ code }) => code));
  return [
    ...codesTwice('templates', next.templates),
    ...notAmong(
      'unknown-domain',
      new Set(now.catalogue.domains.map(({ code }) => code)),
      next.templates.map(({ domain }, n) => [`templates.${String(n)}.domain`, domain]),
    ),
    ...notAmong(
      'unknown-placeholder',
      new Set<string>(placeholders),
      next.templates.flatMap(({ body }, n) =>
        (['fr', 'ar'] as const).flatMap((language) =>
          unknownPlaces(body[language]).map(
            (name) => [`templates.${String(n)}.body.${language}`, name] as const,
          ),
        ),
      ),
    ),
    ...notAmong(
      'unknown-template',
      codes,
      now.rules.rules.map(({ id, then }) => [id, then.acknowledge]),
    ),
  ];
};
