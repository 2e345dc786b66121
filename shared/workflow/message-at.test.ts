import { describe, expect, it } from 'vitest';
import { channelActorOf } from '#shared/domain/access/channel-actor.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import { aRequest } from '#test/people/city.ts';
import { fixedNow } from '#test/people/commands.ts';
import { apply } from './apply.ts';
import type { EventBody, RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';

const agent = 'per-anfa-agent-1';
const at = (minutes: number): string => new Date(Date.parse(fixedNow) + minutes * 60_000).toISOString();
const message = (automatic = false): EventBody => ({
  type: 'message-received',
  channel: 'email',
  from: { name: 'Hind', address: 'hind@example.org' },
  citizenId: null,
  to: 'doleances@casablanca.example',
  because: 'own-message',
  automatic,
  sentAt: null,
  subject: 'Re',
  text: 'Toujours rien.',
  attachments: [],
});
const note: EventBody = { type: 'noted', body: 'Vu.' };
/** Folds in what `by` did at a minute; it was recorded at another when the desk was offline. */
const then = (request: RequestDocument, body: EventBody, by: string, minute: number, recorded = minute) => {
  const id = `cmd-${String(request.version)}`;
  const event: RequestEvent = {
    ...{ id: `${id}.0`, commandId: id, requestId: request._id, by, desk: 'AC', body },
    doneAt: at(minute),
    recordedAt: at(recorded),
  };
  return apply(request, event);
};
const written = (minute = 10, automatic = false) =>
  then(aRequest(), message(automatic), channelActorOf('email').id, minute);

describe('what a citizen wrote', () => {
  it('waits for somebody from the moment it came', () => {
    expect(aRequest().messageAt).toBeNull();
    expect(written().messageAt).toBe(at(10));
  });

  it('waits no more once a person has done anything, at that very moment too', () => {
    expect(then(written(), note, agent, 11).messageAt).toBeNull();
    expect(then(written(), note, agent, 10).messageAt).toBeNull();
  });

  it('is not read by who was offline before it came, nor by the server, nor by the channel', () => {
    expect(then(written(), note, agent, 9, 30).messageAt).toBe(at(10));
    expect(then(written(), note, systemActor.id, 30).messageAt).toBe(at(10));
    const again = then(written(), message(), channelActorOf('email').id, 20);
    expect(again.messageAt).toBe(at(20));
  });

  it('is not dealt with by handing the request on, or by a tag', () => {
    const assigned = then(written(), { type: 'assigned', assignee: agent, unit: null }, agent, 20);
    expect(assigned.messageAt).toBe(at(10));
    const tagged = then(assigned, { type: 'tagged', add: ['ecole'], remove: [] }, agent, 21);
    expect(tagged.messageAt).toBe(at(10));
    expect(then(tagged, note, agent, 22).messageAt).toBeNull();
  });

  it('waits for nobody when no person wrote it', () => {
    expect(written(10, true).messageAt).toBeNull();
    const after = then(written(), message(true), channelActorOf('email').id, 20);
    expect(after.messageAt).toBe(at(10));
  });
});
