import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Language } from '#shared/documents/text.ts';
import { textForCitizen } from '#shared/domain/templates/text-for-citizen.ts';
import type { Command } from './command.ts';
import { hasMailAddress } from './acknowledgement-change.ts';
import { isToMail } from './mailed-letters.ts';
import type { RequestDocument } from './request.ts';

/** Whether a citizen is told by e-mail that the request is closed: whoever had the answer that way. */
const isAnsweredByMail = (request: RequestDocument): boolean => {
  const letter = request.mailed.findLast(({ about }) => about === 'answer');
  const isUnderWay = letter?.delivery === 'to-send' || letter?.delivery === 'sent';
  return isUnderWay && hasMailAddress(request);
};

/** What a citizen is told at the closing, from the city's template in their language; null: nothing. */
export const closingWord = (
  request: RequestDocument,
  command: Pick<Command, '_id'>,
  reference: Pick<ReferenceData, 'templates' | 'catalogue' | 'offices'>,
): { text: string; language: Language } | null => {
  const template = reference.templates.templates.find(({ use, active }) => use === 'closing' && active);
  if (!template || !isToMail('email', command) || !isAnsweredByMail(request)) return null;
  return textForCitizen(template.code, request, reference);
};
