import { placeholders } from '#shared/documents/template.ts';
import { codesOf } from '#shared/domain/reference/codes.ts';
import { notAmong } from '#shared/domain/reference/problem.ts';
import { unknownPlaceholders } from '#shared/domain/templates/fill.ts';
import { defineReferenceKind } from '../define-kind.ts';
import { buildTemplates } from '../templates.ts';

/** Texts for citizens: every place to fill is known, and rules still find theirs. */
export const templatesKind = defineReferenceKind({
  kind: 'templates',
  moves: null,
  shipped: buildTemplates,
  lists: { templates: { key: ['code'], isUnique: true } },
  check: ({ templates }, city) => [
    ...notAmong(
      'unknown-domain',
      codesOf(city.catalogue.domains),
      templates.map(({ domain }, n) => [`templates.${String(n)}.domain`, domain]),
    ),
    ...notAmong(
      'unknown-placeholder',
      placeholders,
      templates.flatMap(({ body }, n) =>
        (['fr', 'ar'] as const).flatMap((language) =>
          unknownPlaceholders(body[language]).map(
            (name) => [`templates.${String(n)}.body.${language}`, name] as const,
          ),
        ),
      ),
    ),
    ...notAmong(
      'unknown-template',
      codesOf(templates),
      city.rules.rules.map(({ id, then }) => [id, then.acknowledge]),
    ),
    ...notAmong(
      'unknown-template',
      codesOf(templates.filter(({ use }) => use === 'reminder')),
      city.rules.waits.map(({ code, template }) => [code, template]),
    ),
  ],
});
