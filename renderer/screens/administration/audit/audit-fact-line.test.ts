import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Language } from '#shared/documents/text.ts';
import { DeskProvider, type DeskInUse } from '#renderer/data/desk-context.tsx';
import { LanguageContext } from '#renderer/i18n/use-words.ts';
import { personOf, reference } from '#test/people/city.ts';
import { AuditFactLine } from './AuditFactLine.tsx';

const desk = { person: personOf('per-anfa-agent-1'), reference } as unknown as DeskInUse;
const read = (name: string, value: string, language: Language = 'fr'): string =>
  renderToStaticMarkup(
    createElement(
      LanguageContext,
      { value: { language, setLanguage: () => undefined } },
      createElement(DeskProvider, { value: desk }, createElement(AuditFactLine, { name, value })),
    ),
  )
    .replace(/<[^>]*>/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');

it('a fact of the log is read as what it is: a name, an office, a time, a day, who told', () => {
  const { name } = personOf('per-anfa-head-1');
  expect(read('lender', 'per-anfa-head-1')).toBe(`prêteur ${name.fr}`);
  expect(read('asked-by', 'per-anfa-head-1', 'ar')).toContain(name.ar);
  expect(read('asked-by', 'server')).toContain('le serveur');
  expect(read('office', 'anfa')).not.toContain('anfa');
  expect(read('toldAt', '2026-11-24T09:05:00.000Z')).not.toContain('T09');
  expect(read('until', '2026-12-01')).not.toContain('2026-12-01');
  expect(read('toldBy', 'desk', 'ar')).toBe('أخبر به الجهاز');
});

it('a fact that a newer server notes stands as it is', () => {
  expect(read('notYetNamed', 'per-anfa-head-1')).toBe('notYetNamed per-anfa-head-1');
  expect(read('toString', 'x')).toBe('toString x');
});
