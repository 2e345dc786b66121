import { proxy } from 'comlink';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import type { ClosingOutcome, RegisterData, RegisterQuery } from '../contract/registers.ts';
import { SignedOut, Unreachable } from '../server/sync-server.ts';
import type { LocalDesk } from '../desk/open-desk.ts';

const outcomes: Readonly<Record<number, ClosingOutcome>> = {
  201: 'done',
  400: 'not-over',
  409: 'later-closed',
};

/** The registers, and the numbers this desk gives out. */
export const registerData = (desk: LocalDesk): RegisterData => ({
  readRegister(asked: RegisterQuery) {
    return desk.parts().registers.read(asked);
  },

  watchRegisters(changed: () => void) {
    return Promise.resolve(proxy(desk.watchers.addRegisters(changed)));
  },

  async closeMonth(office: string, month: string): Promise<ClosingOutcome> {
    const { server, sync } = desk.parts();
    try {
      const response = await server.fetch(server.address(`/registers/${office}/closings`), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ month }),
      });
      await sync.now();
      return outcomes[response.status] ?? (response.status < 500 ? 'refused' : 'away');
    } catch (error) {
      if (error instanceof Unreachable || error instanceof SignedOut) return 'away';
      throw error;
    }
  },

  async nextReferences(count: number) {
    const { profile, server } = desk.parts();
    const code = await profile.code(server);
    if (code === null) return null;
    const year = Number(localDay(new Date().toISOString()).slice(0, 4));
    const last = await profile.lastNumber('arrival', year);
    return Array.from({ length: count }, (_, n) => makeReference(code, year, last + n + 1));
  },
});
