import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCertificates } from '#test/people/scanners/own-certificates.ts';
import { drivers } from './drivers.ts';

const systems: NodeJS.Platform[] = ['linux', 'win32', 'darwin'];

describe('the drivers', () => {
  it('are all gathered: no folder has a declaration that nothing knows', () => {
    const folders = readdirSync(import.meta.dirname).filter((name) =>
      existsSync(join(import.meta.dirname, name, 'driver.ts')),
    );
    expect(drivers.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it.each(systems)('serve %s, by words that tell any two of them apart where it matters', (system) => {
    const here = drivers.filter(({ worksOn }) => worksOn(system));
    expect(here.length).toBeGreaterThan(1);
    const words = here.map(({ kind }) => kind.words.fr);
    expect(new Set(words).size).toBe(words.length);
  });

  it('are opened under the name they are declared by', () => {
    const parts = {
      run: () => {
        throw new Error('Nothing is started to open a driver.');
      },
      workDir: '',
      scripts: '',
      addresses: () => Promise.resolve([]),
      certificates: ownCertificates(),
      pc: { name: () => Promise.resolve('pc1'), isKept: () => Promise.resolve(false) },
    };
    for (const driver of drivers) expect(driver.read({}).open(parts).name).toBe(driver.name);
  });

  it('give their devices ids that lead back to them, and to no other', () => {
    for (const { name } of drivers)
      expect(drivers.filter((other) => `${name}:1`.startsWith(`${other.name}:`))).toHaveLength(1);
  });
});
