import type { ReferenceData, ReferenceDocument } from '#shared/documents/reference-data.ts';
import { checkCatalogue, checkOffices } from './check-catalogue.ts';
import { checkLadders } from './check-ladders.ts';
import { checkRules } from './check-rules.ts';
import { checkTemplates } from './check-templates.ts';
import { notAmong, type ReferenceProblem } from './problem.ts';

/**
 * What is wrong with a reference document beside the rest of the city; empty when nothing is. Its own shape is its schema's
 * matter. The same for the form, the preview and the server.
 */
export const checkReference = (next: ReferenceDocument, now: ReferenceData): ReferenceProblem[] => {
  switch (next.kind) {
    case 'catalogue':
      return checkCatalogue(next, now);
    case 'offices':
      return checkOffices(next, now);
    case 'ladders':
      return checkLadders(next, now);
    case 'rules':
      return checkRules(next, now);
    case 'templates':
      return checkTemplates(next, now);
    case 'calendar':
      return notAmong(
        'unknown-office',
        new Set(now.offices.offices.map(({ code }) => code)),
        next.closures.flatMap(({ offices }, n) =>
          offices === '*' ? [] : offices.map((office) => [`closures.${String(n)}.offices`, office] as const),
        ),
      );
    case 'retention':
      return next.anonymiseAfterMonths < next.archiveAfterMonths
        ? [
            {
              code: 'anonymised-before-archived',
              path: 'anonymiseAfterMonths',
              value: String(next.anonymiseAfterMonths),
            },
          ]
        : [];
    case 'people':
    case 'territory':
    case 'delegations':
      return [];
  }
};
