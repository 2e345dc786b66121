import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LegalTimeChange } from '#shared/documents/legal-time.ts';
import type { Language } from '#shared/documents/text.ts';
import { runtimeOffset } from '#shared/domain/deadlines/runtime-zone.ts';
import { buildCalendar } from '#shared/reference/calendar.ts';
import { LanguageContext } from '#renderer/i18n/use-words.ts';
import { ClockDifferences } from './ClockDifferences.tsx';

const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs) * dayMs;
const change = (time: number, offset: number): LegalTimeChange => ({
  from: new Date(time).toISOString(),
  offset,
  decree: 'Décret 2-26-000',
  provisional: false,
});
const drawn = (legalTime: LegalTimeChange[], language: Language): string =>
  renderToStaticMarkup(
    createElement(
      LanguageContext,
      { value: { language, setLanguage: () => undefined } },
      createElement(ClockDifferences, { document: { ...buildCalendar(), legalTime } }),
    ),
  );

/** Legal time exactly as this machine's own table has it, day by day. */
const asMachine = Array.from({ length: 800 }, (_, day) => today + (day - 30) * dayMs)
  .map((time) => change(time, runtimeOffset(time + dayMs / 2)))
  .filter(({ offset }, n, all) => offset !== all[n - 1]?.offset);

describe('what an administrator is told of the clock of the machine', () => {
  it('is nothing where both show the same', () => {
    expect(drawn(asMachine, 'fr')).toBe('');
  });

  it('is from when to when it shows another hour than the city, and which', () => {
    const from = today + 10 * dayMs;
    const list = [
      ...asMachine.filter((each) => Date.parse(each.from) < from),
      change(from, -180),
      change(from + 5 * dayMs, runtimeOffset(from + 5.5 * dayMs)),
      ...asMachine.filter((each) => Date.parse(each.from) > from + 5 * dayMs),
    ];
    const said = drawn(list, 'fr');
    expect(said.match(/<li>/g)).toHaveLength(1);
    expect(said).toContain('UTC −03:00');
    expect(said).toContain('Les échéances n’en dépendent pas');
    const inArabic = drawn(list, 'ar');
    expect(inArabic).toContain('UTC −03:00');
    expect(inArabic).not.toContain('heure');
  });

  it('is nothing while the list in the form is not one', () => {
    expect(drawn([change(today, -180), { ...change(today, -120), from: '2026-' }], 'fr')).toBe('');
  });

  it('does not list more than can be read', () => {
    const list = Array.from({ length: 20 }, (_, n) =>
      change(today + n * 20 * dayMs, n % 2 === 0 ? -180 : -120),
    );
    expect(drawn(list, 'fr').match(/<li>/g)).toHaveLength(5);
    expect(drawn(list, 'fr')).toMatch(/et \d+ autres périodes/);
  });
});
