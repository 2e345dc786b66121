import { localDay } from '#shared/domain/deadlines/zone.ts';
import { makeReference, readReference } from '#shared/domain/register/reference.ts';
import { atMostEvery } from '../at-most-every.ts';
import type { ClosingOutcome, RegisterData } from '../contract/registers.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { Subscribers } from '../subscribers.ts';
import { LocalRegisters } from './local-registers.ts';

const atMostEveryMs = 150;
const outcomes: Readonly<Record<number, ClosingOutcome>> = {
  201: 'done',
  400: 'not-over',
  409: 'out-of-order',
};

/** The registers, and the numbers this desk gives out. */
export const openRegisters = ({
  clock,
  code,
  database,
  outbox,
  profile,
  requests,
  server,
  sync,
}: Pick<
  DeskParts,
  'clock' | 'code' | 'database' | 'outbox' | 'profile' | 'requests' | 'server' | 'sync'
>): Area<RegisterData> => {
  const watching = new Subscribers();
  const lines = atMostEvery(atMostEveryMs, () => watching.tell());
  const registers = new LocalRegisters(database.registers, { outbox, requests });
  const stops = [registers.changed.add(lines.soon), outbox.changed.add(lines.soon)];
  return {
    answers: {
      readRegister: (asked) => registers.read(asked),
      nextClosing: (office) => registers.nextClosing(office, localDay(clock.now())),
      watchRegisters: (changed) => Promise.resolve(watching.add(changed)),
      closeMonth: async (office, month) => {
        try {
          const response = await server.fetch(server.address(`/registers/${office}/closings`), {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ month }),
          });
          await sync.now();
          return outcomes[response.status] ?? (response.status < 500 ? 'refused' : 'away');
        } catch (error) {
          if (error instanceof ServerTrouble) return 'away';
          throw error;
        }
      },
      nextReferences: async (count) => {
        const desk = await code.learn();
        if (desk === null) return null;
        const year = Number(localDay(clock.now()).slice(0, 4));
        const last = await profile.lastNumber('arrival', year);
        return Array.from({ length: count }, (_, n) => makeReference(desk, year, last + n + 1));
      },
      reserveLabels: async (references) => {
        const desk = await code.learn();
        const [first] = references.map(readReference);
        if (desk === null || !first || first.desk !== desk) return false;
        if (first.year !== Number(localDay(clock.now()).slice(0, 4))) return false;
        return profile.reserve('arrival', first.year, first.sequence, references.length);
      },
    },
    stop: () => {
      for (const stop of stops) stop();
      lines.stop();
      registers.stop();
    },
  };
};
