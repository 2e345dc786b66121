/** Every document for paper, drawn by the product's own components: bundled with their styles by render.ts. */
import '#renderer/ui/tokens.css';
import printed from '#renderer/parts/printing/printed.module.css';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RegisterClosing, RegisterEntry } from '#shared/documents/register.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { lettersOf } from '#shared/domain/register/departures-of.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { LabelSheet, SeparatorSheet } from '#renderer/parts/labels/LabelSheet.tsx';
import { LetterPaper } from '#renderer/parts/letters/LetterPaper.tsx';
import { receiptFacts } from '#renderer/parts/receipt/facts.ts';
import { Paper } from '#renderer/parts/receipt/Paper.tsx';
import { RegisterPaper } from '#renderer/screens/registers/RegisterPaper.tsx';

const reference = buildReferenceData();
const html = (element: ReactElement): string =>
  renderToStaticMarkup(createElement('article', { className: printed.printed }, element));

export const receipt = (request: RequestDocument): string =>
  html(createElement(Paper, { facts: receiptFacts(request, reference, 12) }));

/** @throws RangeError when no letter left about the request */
export const letter = (request: RequestDocument): string => {
  const [first] = lettersOf(request);
  if (!first) throw new RangeError('No letter.');
  return html(createElement(LetterPaper, { request, letter: first, reference }));
};

export const labels = (references: readonly string[], format: 'sheet' | 'roll', skip: number): string => {
  const facts = references.map((each) => ({ reference: each, day: '24/11/2026' }));
  return html(createElement(LabelSheet, { labels: facts, format, skip }));
};

export const separator = (): string => html(createElement(SeparatorSheet));

export const registerPaper = (
  book: 'arrival' | 'departure',
  entries: readonly RegisterEntry[],
  closings: readonly RegisterClosing[],
): string => {
  const shown = { office: 'anfa', book, year: 2026, month: '2026-11', desk: null, entries, closings };
  return html(createElement(RegisterPaper, { register: shown, reference }));
};
