import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Language } from '#shared/documents/text.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { fillTemplate } from './fill.ts';
import { requestValues } from './request-values.ts';

/** A template's text for the citizen of a request, in their language; null: it is out of use, or has places that nothing fills. */
export const textForCitizen = (
  code: string,
  request: RequestDocument,
  reference: Pick<ReferenceData, 'templates' | 'catalogue' | 'offices'>,
): { text: string; language: Language } | null => {
  const template = reference.templates.templates.find((one) => one.code === code && one.active);
  if (!template) return null;
  const language = request.complainants[0]?.language ?? request.language;
  const { text, unknown } = fillTemplate(
    template.body[language],
    language,
    requestValues(request, reference, language),
  );
  return unknown.length > 0 ? null : { text, language };
};
