import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readConfig } from '#sync-server/config.ts';
import { citizenId, seedCitizen } from '#test/people/seeded-citizen.ts';
import { adminHeader, aServer, type TestServer } from '#test/people/server.ts';
import { privacyCommand } from './privacy.ts';

let server: TestServer;
let config: Parameters<typeof privacyCommand>[0];
const folder = mkdtempSync(join(tmpdir(), 'maktab-proof-'));
const file = join(folder, 'proof.json');
beforeAll(async () => {
  server = await aServer();
  await seedCitizen(server);
  const { hostname, port } = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' }));
  const admin = Buffer.from(adminHeader.authorization.replace('Basic ', ''), 'base64').toString();
  config = readConfig({
    MAKTAB_ADMIN: admin,
    MAKTAB_SYNC_HOST: hostname,
    MAKTAB_SYNC_PORT: port,
    MAKTAB_DATA_DIR: server.dataDir,
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

it('a proof is held in hand, is known to the log afterwards, and shows when a letter of it was changed', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await privacyCommand(config, ['erase', '--citizen', citizenId, '--proof', file])).toBe(0);
  expect(said.mock.calls.join('\n')).toMatch(/Digest \(SHA-256\): [0-9a-f]{64}/);
  expect(await privacyCommand(config, ['verify', '--proof', file])).toBe(0);
  expect(said.mock.calls.at(-1)?.join('')).toContain(citizenId);
  said.mockRestore();
  const proof = readFileSync(file, 'utf8');
  writeFileSync(file, proof.replace('"open"', '"shared"').replace(/"documents": \d+/, '"documents": 99'));
  await expect(privacyCommand(config, ['verify', '--proof', file])).rejects.toThrow('was changed');
  writeFileSync(file, '{}');
  await expect(privacyCommand(config, ['verify', '--proof', file])).rejects.toThrow('no proof');
  for (const torn of ['', proof.slice(0, 40), 'null', '[]']) {
    writeFileSync(file, torn);
    await expect(privacyCommand(config, ['verify', '--proof', file])).rejects.toThrow('no proof');
  }
  const missing = join(folder, 'gone.json');
  await expect(privacyCommand(config, ['verify', '--proof', missing])).rejects.toThrow('cannot be read');
  await expect(privacyCommand(config, ['verify', '--proof', folder])).rejects.toThrow('cannot be read');
});
