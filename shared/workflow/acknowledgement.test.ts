import { describe, expect, it } from 'vitest';
import type { CommandBody } from './command.ts';
import type { RequestDocument } from './request.ts';
import { contextFor } from '#test/people/city.ts';
import { aCommand, aComplainant, aRegistration, fixedNow } from '#test/people/commands.ts';
import { systemActor, systemDesk } from '#shared/domain/access/system-actor.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';

const bySystem = { by: systemActor.id, desk: systemDesk };
const after = (
  request: RequestDocument | null,
  body: CommandBody,
  changes: Parameters<typeof aCommand>[1] = {},
): { request: RequestDocument; commandId: string } => {
  const command = aCommand(body, { ...(request ? { requestId: request._id } : {}), ...changes });
  const decision = decide(command, contextFor(command, request));
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const folded = decision.events.reduce(apply, request);
  if (!folded) throw new Error('No request.');
  return { request: folded, commandId: command._id };
};
const registered = (email: string | null) =>
  after(null, aRegistration({ channel: 'email', complainant: aComplainant({ email }) })).request;
const acknowledge = (channel: 'email' | 'counter' | 'phone' | 'chat'): CommandBody => ({
  type: 'acknowledge',
  body: 'Bien reçu.',
  language: 'fr',
  channel,
  template: null,
});

describe('acknowledging', () => {
  it('by e-mail has told the citizen once the mail server took it, whoever asked', () => {
    const { request: asked, commandId } = after(registered('a@example.org'), acknowledge('email'));
    expect(asked.acknowledgement).toMatchObject({ command: commandId, delivery: 'to-send' });
    expect(asked.acknowledgedAt).toBeNull();
    const report: CommandBody = { type: 'report-delivery', acknowledgement: commandId, problem: null };
    const { request: sent } = after(asked, report, bySystem);
    expect(sent.acknowledgement).toMatchObject({ delivery: 'sent', problem: null });
    expect(sent.acknowledgedAt).toBe(fixedNow);
    expect(after(sent, report, bySystem).request.version).toBe(sent.version);
  });

  it('says why an e-mail did not go, and may be done again', () => {
    const { request: asked, commandId } = after(registered('a@example.org'), acknowledge('email'));
    const { request: failed } = after(
      asked,
      {
        type: 'report-delivery',
        acknowledgement: commandId,
        problem: { code: 'refused', reply: '550 5.1.1' },
      },
      bySystem,
    );
    expect(failed.acknowledgement).toMatchObject({ delivery: 'failed', problem: { code: 'refused' } });
    expect(failed.acknowledgedAt).toBeNull();
    const { request: told } = after(failed, acknowledge('phone'));
    expect(told.acknowledgement).toMatchObject({ delivery: 'told', channel: 'phone', problem: null });
    expect(told.acknowledgedAt).toBe(fixedNow);
  });

  it('without an address fails at once instead of waiting for ever', () => {
    const { request } = after(registered(null), acknowledge('email'), bySystem);
    expect(request.acknowledgement).toMatchObject({ delivery: 'failed', problem: { code: 'no-address' } });
  });

  it.each([
    ['counter', 'to-hand'],
    ['phone', 'to-tell'],
    ['chat', 'no-channel'],
  ] as const)('by the server, through %s, waits visibly: %s', (channel, delivery) => {
    const { request } = after(registered(null), acknowledge(channel), bySystem);
    expect(request.acknowledgement?.delivery).toBe(delivery);
    expect(request.acknowledgedAt).toBeNull();
    const { request: handed } = after(request, acknowledge('counter'));
    expect(handed.acknowledgement?.delivery).toBe('told');
    expect(handed.acknowledgedAt).toBe(fixedNow);
  });

  it('ignores a report on an acknowledgement that has been done again', () => {
    const { request: first, commandId } = after(registered('a@example.org'), acknowledge('email'));
    const { request: second } = after(first, acknowledge('counter'));
    const { request } = after(
      second,
      { type: 'report-delivery', acknowledgement: commandId, problem: null },
      bySystem,
    );
    expect(request.version).toBe(second.version);
  });
});

describe('likely duplicates', () => {
  const proposal: CommandBody = {
    type: 'propose-duplicate',
    of: 'req-earlier-1',
    reference: 'AA-26-000001-X',
    score: 0.85,
    because: ['near', 'same-category'],
    distance: 12,
  };

  it('are proposed once; what a person dismissed never comes back', () => {
    const { request: proposed } = after(registered(null), proposal, bySystem);
    expect(proposed.duplicates).toMatchObject([{ of: 'req-earlier-1', score: 0.85 }]);
    const { request: dismissed } = after(proposed, { type: 'dismiss-duplicate', of: 'req-earlier-1' });
    expect(dismissed.duplicates).toEqual([]);
    expect(after(dismissed, proposal, bySystem).request.duplicates).toEqual([]);
  });

  it('are the server’s to propose', () => {
    const request = registered(null);
    const command = aCommand(proposal, { requestId: request._id });
    expect(decide(command, contextFor(command, request))).toMatchObject({
      accepted: false,
      refusal: { code: 'not-allowed' },
    });
  });
});
