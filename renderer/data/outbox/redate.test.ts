import { expect, it } from 'vitest';
import { aCommand, aRegistration } from '#test/people/commands.ts';
import { ownMemory } from '#test/people/own-memory.ts';
import { Pc } from '#test/people/pc-clock.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { Outbox } from './outbox.ts';
import { Redating } from './redate.ts';

const hour = 3_600_000;

/** A desk of this PC, opened anew on what it has kept. */
const openDesk = async (pc: Pc, own: ReturnType<typeof ownMemory>) => {
  const outbox = await Outbox.open(own);
  const redating = new Redating(pc.clock, outbox);
  const register = async () => {
    const done = pc.act();
    const command = aCommand(aRegistration(), {
      doneAt: done.doneAt,
      clock: { correctionMs: 0, sure: false },
    });
    await outbox.add(command, done.unsure);
    return { id: command._id, at: done.at };
  };
  const command = (id: string) => outbox.entries().find((entry) => entry.command._id === id)?.command;
  const offBy = ({ id, at }: { id: string; at: number }) => Date.parse(command(id)?.doneAt ?? '') - at;
  const close = () => {
    redating.stop();
    outbox.stop();
  };
  return { outbox, redating, register, command, offBy, close };
};
/** A server that can be heard, or not. */
const serverOf = (pc: Pc, isThere: boolean) => ({
  call: () => {
    if (!isThere) return Promise.reject(new ServerTrouble('network', 'away'));
    pc.hears();
    return Promise.resolve(new Response());
  },
});

it('an act is dated before it is sent, also when the desk was closed and the PC restarted in between', async () => {
  const own = ownMemory();
  const pc = new Pc(-2 * hour)
    .hears()
    .runs(hour)
    .isSet(24 * hour)
    .isOff(hour)
    .runs(hour);
  const first = await openDesk(pc, own);
  const one = await first.register();
  expect(first.offBy(one)).toBeGreaterThan(25 * hour);
  await expect(first.redating.settled(serverOf(pc, false)), 'without a network it waits').rejects.toThrow(
    ServerTrouble,
  );
  first.close();
  pc.isOff(14 * hour).runs(hour);
  const second = await openDesk(pc, own);
  const two = await second.register();
  await second.redating.settled(serverOf(pc, true));
  for (const done of [one, two]) {
    expect(Math.abs(second.offBy(done))).toBeLessThan(3000);
    expect(second.command(done.id)?.clock?.sure).toBe(true);
  }
  // On disk too, and once: nothing is asked again.
  second.close();
  const third = await openDesk(pc.isOff(1000), own);
  expect(Math.abs(third.offBy(one))).toBeLessThan(3000);
  await third.redating.settled(serverOf(pc, false));
  third.close();
});

it('what nobody can date any more is sent as it stands, said to be unsure', async () => {
  const own = ownMemory();
  const year2000 = Date.parse('2000-01-01') - Date.parse('2026-11-24T12:00:00.000Z');
  const pc = new Pc()
    .hears()
    .runs(hour)
    .isSet(year2000)
    .isOff(hour)
    .runs(3 * hour);
  const first = await openDesk(pc, own);
  const done = await first.register();
  first.close();
  // The battery is changed while it is off.
  const second = await openDesk(pc.isSet(0).isOff(hour), own);
  await second.redating.settled(serverOf(pc, true));
  expect(second.command(done.id)?.clock?.sure).toBe(false);
  expect(second.outbox.sendable()).toHaveLength(1);
  await second.redating.settled(serverOf(pc, false));
  second.close();
});
