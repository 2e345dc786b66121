import { copyFile, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileSecretStore } from './file-secret-store.ts';

let folder: string;
const profileFiles = async () =>
  (await readdir(folder)).filter((name) => name !== 'key').map((name) => join(folder, name));

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'maktab-secrets-')), 'desk-secrets');
});

describe('secrets in files', () => {
  it('are found again by a later start', async () => {
    await fileSecretStore(folder).set('profile', 'session', 'token');
    expect(await fileSecretStore(folder).find('profile', 'session')).toBe('token');
  });

  it('are readable by their owner only, and not in clear', async () => {
    await fileSecretStore(folder).set('profile-name', 'session', 'very-secret-token');
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      const content = await readFile(join(folder, name), 'latin1');
      expect(content + name).not.toMatch(/very-secret-token|profile-name/);
    }
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('are gone, not garbage, when the file was changed or belongs to another profile', async () => {
    const store = fileSecretStore(folder);
    await store.set('mine', 'session', 'a');
    const [mine = ''] = await profileFiles();
    await store.set('other', 'session', 'b');
    const other = (await profileFiles()).find((file) => file !== mine) ?? '';
    await copyFile(other, mine);
    expect(await store.find('mine', 'session')).toBeNull();
    await writeFile(other, 'not json');
    expect(await store.find('other', 'session')).toBeNull();
    await store.set('other', 'session', 'again');
    expect(await store.find('other', 'session')).toBe('again');
  });
});
