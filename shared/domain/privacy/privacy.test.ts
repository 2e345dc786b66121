import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { aRequest, reference } from '#test/people/city.ts';
import { anonymise, isAnonymous } from './anonymise.ts';
import { monthsBefore, stepFor } from './retention.ts';

const secret = 'Zineb-Secrète';
/** A request whose every free text and every fact about people has the secret in it. */
const telling = () => {
  const request = aRequest(
    { type: 'note', body: `Appelée par ${secret}` },
    {
      type: 'add-complainant',
      note: secret,
      complainant: {
        citizenId: `cit-${secret.normalize('NFD').replace(/[^A-Za-z]/g, '')}`,
        name: secret,
        phone: '+212600000000',
        email: null,
        paper: { type: 'cin', number: 'BK123456' },
        address: secret,
        language: 'fr',
        channel: 'counter',
      },
    },
    { type: 'answer', outcome: 'settled', body: `Chère ${secret}`, language: 'fr', channel: 'counter' },
    { type: 'close' },
    { type: 'reopen', reason: secret },
    { type: 'suspend', waitingFor: 'citizen', partner: null, reason: secret },
    { type: 'resume', reason: secret },
    { type: 'transfer', toOffice: 'maarif', reason: secret },
  );
  return { ...request, subject: secret, description: secret, place: { ...request.place, address: secret } };
};

describe('an anonymous request', () => {
  it('tells nothing about anybody who asked, and is still a request', () => {
    const request = telling();
    const blank = anonymise(request);
    expect(requestDocument.safeParse(blank).success).toBe(true);
    const text = JSON.stringify(blank);
    expect(text).not.toContain('Secr');
    expect(text).not.toContain('+2126');
    expect(text).not.toContain('BK123456');
    expect(text).not.toContain('cit-');
    expect(isAnonymous(request)).toBe(false);
    expect(isAnonymous(blank)).toBe(true);
  });

  it('keeps what statistics need, and can be made twice', () => {
    const request = telling();
    const blank = anonymise(request);
    for (const fact of [
      'category',
      'domain',
      'state',
      'receivedAt',
      'answeredAt',
      'reopenedCount',
      'office',
      'version',
    ] as const)
      expect(blank[fact]).toEqual(request[fact]);
    expect(blank.events.map(({ body }) => body.type)).toEqual(request.events.map(({ body }) => body.type));
    expect(blank.place.arrondissement).toBe(request.place.arrondissement);
    expect(anonymise(blank)).toEqual(blank);
  });
});

describe('the retention rules', () => {
  const closed = { ...aRequest(), state: 'closed' as const, closedAt: '2024-02-29T10:00:00.000Z' };

  it('never touch what is open', () => {
    expect(stepFor(aRequest(), reference.retention, '2099-01-01T00:00:00.000Z')).toBe('keep');
  });

  it('archive after two years, make anonymous after five', () => {
    const at = (now: string) => stepFor(closed, reference.retention, now);
    expect(at('2026-02-28T09:00:00.000Z')).toBe('keep');
    expect(at('2026-03-01T10:00:00.000Z')).toBe('archive');
    expect(at('2029-02-28T09:00:00.000Z')).toBe('archive');
    expect(at('2029-03-01T00:00:00.000Z')).toBe('anonymise');
  });

  it('go one way in time', () => {
    const order = { keep: 0, archive: 1, anonymise: 2 };
    const instant = fc
      .integer({ min: 0, max: 3_000 })
      .map((days) => new Date(Date.UTC(2024, 2, 1) + days * 86_400_000).toISOString());
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const step = (now: string) => order[stepFor(closed, reference.retention, now)];
        expect(step(early)).toBeLessThanOrEqual(step(late));
      }),
    );
  });

  it('count months by the calendar', () => {
    expect(monthsBefore('2026-03-31T00:00:00.000Z', 1)).toBe('2026-02-28T00:00:00.000Z');
    expect(monthsBefore('2024-02-29T00:00:00.000Z', 12)).toBe('2023-02-28T00:00:00.000Z');
  });
});
