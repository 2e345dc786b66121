import { expect, it } from 'vitest';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { aRequest } from '#test/people/city.ts';
import { actsOf } from './acts-of.ts';

it('counts what people did, each command once, and nothing of the server', () => {
  const request = aRequest({ type: 'note', body: 'Vu.' });
  expect(actsOf(request)).toBe(2);
  const [first] = request.events;
  if (!first) throw new Error('No event.');
  const more = [
    ...request.events,
    { ...first, id: 'evt-second-of-it' },
    { ...first, by: systemActor.id, commandId: 'sys-1' },
  ];
  expect(actsOf({ events: more })).toBe(2);
});
