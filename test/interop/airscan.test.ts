import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureDebianProgram } from '#test/debian.mjs';
import { FakeCopier } from '#test/people/scanners/fake-escl.ts';

const run = promisify(execFile);
const device = 'airscan:e0:Copieur';
const copier = new FakeCopier();
let folder: string;
let base: string;
beforeAll(async () => {
  ensureDebianProgram('/usr/bin/scanimage', 'sane-utils');
  ensureDebianProgram('/etc/sane.d/airscan.conf', 'sane-airscan');
  base = await copier.listen();
  folder = await mkdtemp(join(tmpdir(), 'maktab-airscan-'));
  await writeFile(join(folder, 'dll.conf'), 'airscan\n');
  const config = `[devices]\n"Copieur" = ${base}, eSCL\n[options]\ndiscovery = disable\n`;
  await writeFile(join(folder, 'airscan.conf'), config);
});
afterAll(async () => {
  copier.close();
  await rm(folder, { recursive: true, force: true });
});

const scanimage = (...args: string[]) =>
  run('scanimage', [`--device-name=${device}`, ...args], {
    cwd: folder,
    env: { ...process.env, SANE_CONFIG_DIR: folder, LC_ALL: 'C' },
  });

/** The copier that our eSCL client is tested with is one for the client of every Linux distribution too. */
describe('sane-airscan and the copier of our tests', () => {
  it('agree on what it can do', async () => {
    const { stdout } = await scanimage('-A');
    expect(stdout).toContain('--resolution 100|200|300|600dpi');
    expect(stdout).toContain('--mode Color|Gray');
    expect(stdout).toContain('--source Flatbed|ADF|ADF Duplex');
  });

  it('scan a stack', async () => {
    copier.reset({ sheets: 3, betweenSheets: null, ownName: new URL(base).origin });
    await scanimage('--source=ADF', '--format=png', '--resolution=300', '--batch=p%d.png');
    expect((await readdir(folder)).filter((name) => name.endsWith('.png'))).toHaveLength(3);
    expect(copier.asked.at(-1)).toContain('Feeder');
  });

  it('agree on an empty feeder', async () => {
    copier.reset({ sheets: 0, ownName: new URL(base).origin });
    const said = await scanimage('--source=ADF', '--format=png', '--batch=q%d.png').then(
      ({ stderr }) => stderr,
      (error: unknown) => String(error),
    );
    expect(said).toContain('out of documents');
  });
});
