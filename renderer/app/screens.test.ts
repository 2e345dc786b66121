import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/documents/reference-data.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { queueScreen } from '#renderer/screens/queue/screen.ts';
import { supervisionScreen } from '#renderer/screens/supervision/screen.ts';
import type { Screen } from '#renderer/parts/screen/define-screen.tsx';
import { readAddress } from './read-address.ts';
import { screens } from './screens.ts';

const reference = buildReferenceData();
const inRole = (role: Person['grants'][number]['role'], office: string): Person => ({
  id: 'per-1',
  name: { fr: 'Hanane Lahlou', ar: 'حنان لحلو' },
  language: 'fr',
  grants: [{ role, office, domain: '*' }],
  unit: null,
  active: true,
});
const agent = inRole('agent', 'anfa');
const administrator = inRole('administrator', '*');
const supervisor = inRole('supervisor', '*');

const seen = (hash: string, person = agent, known: typeof reference | null = reference) => {
  const shown = readAddress(hash, screens, person, known);
  return shown.kind === 'place' ? shown.screen.name : shown.kind;
};

describe('the screens of the desk', () => {
  it('are all gathered, each under the name of its folder', () => {
    const declared = Object.keys(import.meta.glob('../screens/*/screen.ts')).map(
      (path) => path.split('/')[2],
    );
    expect(screens.map(({ name }) => name).sort()).toEqual(declared.sort());
  });

  it('have keys that are nobody else’s', () => {
    const keys = screens.flatMap((screen: Screen) => [...screen.keys]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(screens.map((screen: Screen) => [screen.name, screen] as const))(
    'have a view that can be fetched, and a bare address (%s)',
    async (_, screen) => {
      await screen.prefetch();
      expect(screen.place(null)).not.toBeNull();
    },
  );
});

describe('an address', () => {
  it('is read as it was written, whatever an id is made of', () => {
    const address = queueScreen.addressOf({ requestId: 'req/ü 1%' });
    expect(address).toBe('#/queue/req%2F%C3%BC%201%25');
    expect(seen(address)).toBe('queue');
    expect(seen(supervisionScreen.addressOf({ tab: 'desks' }), supervisor)).toBe('supervision');
  });

  it('that is bare shows the person’s first screen', () => {
    expect(['', '#', '#/'].map((hash) => seen(hash))).toEqual(['queue', 'queue', 'queue']);
    expect(seen('', administrator)).toBe('administration');
    expect(seen('', administrator, null)).toBe('administration');
  });

  it.each(['#/qeue', '#/practice/else', '#/administration/tax', '#/queue/a/b', '#/queue/%E0%A4%A', '#queue'])(
    'that is no screen’s says so: %s',
    (hash) => expect(seen(hash, supervisor)).toBe('nowhere'),
  );

  it('of a screen for others says so, once it is known whom it is for', () => {
    expect(seen('#/administration')).toBe('not-theirs');
    expect(seen('#/queue/req-00000001', administrator)).toBe('not-theirs');
    expect(seen('#/supervision', agent, null)).toBe('not-yet');
    expect(seen('#/supervision', agent)).toBe('not-theirs');
    expect(seen('#/supervision', supervisor)).toBe('supervision');
  });
});
