import { describe, expect, it } from 'vitest';
import { type ScannerDriver, ScannerError } from '#main/ports/scanner-driver.ts';
import type { ScannerDevice } from '#shared/contracts/scanning-api.ts';
import { findDevices } from './find-devices.ts';

const driver = (name: string, list: ScannerDriver['list']): ScannerDriver => ({
  name,
  list,
  capabilities: async () => ({ sources: [] }),
  scan: () => {
    throw new ScannerError('unreachable');
  },
});
const one = (name: string): ScannerDevice => ({ id: `${name}:1`, driver: name, name: 'Scanner' });

describe('looking for devices', () => {
  it('takes what is found at once, and no slow or broken driver hides the others', async () => {
    const aborted: string[] = [];
    const deaf = driver('wia', (signal) => {
      signal.addEventListener('abort', () => aborted.push('wia'));
      return new Promise(() => undefined);
    });
    const heard: string[][] = [];
    const result = await findDevices(
      [
        deaf,
        driver('sane', async () => [one('sane')]),
        driver('escl', () => Promise.reject(new ScannerError('denied'))),
        driver('naps2', () => Promise.reject(new Error('crash'))),
        driver('folder', async () => [one('folder')]),
      ],
      { waitMs: 50, found: (devices) => heard.push(devices.map(({ id }) => id)) },
    );
    expect(result.devices.map(({ id }) => id).sort()).toEqual(['folder:1', 'sane:1']);
    expect(heard).toEqual([['sane:1'], ['folder:1']]);
    expect(result.silent).toEqual([
      { driver: 'escl', problem: 'denied' },
      { driver: 'naps2', problem: 'failed' },
      { driver: 'wia', problem: 'unreachable' },
    ]);
    expect(aborted).toEqual(['wia']);
  });
});
