import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#sync-server/config.ts';
import { demoSsoSettings } from '#sync-server/demo/identity-provider/accounts.ts';
import { idpMetadataXml } from '#sync-server/demo/identity-provider/idp-metadata-xml.ts';
import { idpKeys, writeSsoFile } from '#test/people/directory.ts';
import { ssoCommand } from './sso.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-sso-'));
  file = await writeSsoFile(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (ssoFile = file) => {
  const said: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  try {
    const config = readConfig({
      MAKTAB_SSO_FILE: ssoFile,
      MAKTAB_PUBLIC_URL: 'https://maktab.casablanca.ma',
    });
    return { code: await ssoCommand(config, ['check']), said: said.join('\n') };
  } finally {
    spy.mockRestore();
  }
};
const writeSsoFileAs = (name: string, more: Record<string, unknown>) => {
  writeFileSync(join(folder, name), JSON.stringify({ ...demoSsoSettings('idp.xml'), ...more }));
  return join(folder, name);
};
const certificateUntil = async (days: number) => {
  const notAfterDate = new Date(Date.now() + days * 86_400_000);
  const notBeforeDate = new Date(Date.now() - 86_400_000 * 400);
  const made = await generate([{ name: 'commonName', value: 'Old key' }], {
    keySize: 2048,
    notAfterDate,
    notBeforeDate,
  });
  return made.cert;
};

describe('maktab sso check', () => {
  it('says what the directory is, where answers go, and which groups open what', async () => {
    const { code, said } = await run();
    expect(code).toBe(0);
    expect(said).toContain('http://127.0.0.1:9/metadata');
    expect(said).toContain('https://maktab.casablanca.ma/saml/acs (HTTP-POST)');
    expect(said).toContain('maktab-anfa-agent → agent, anfa');
    expect(said).toContain('maktab-ville-supervisor → supervisor, all offices');
  });

  it('shows both certificates of a directory that changes its key, and the one about to end', async () => {
    const certificates = [await certificateUntil(10), (await idpKeys()).certificate];
    writeFileSync(join(folder, 'two.xml'), idpMetadataXml('http://127.0.0.1:9', certificates));
    const { code, said } = await run(writeSsoFileAs('two.json', { metadata: 'two.xml' }));
    expect(code).toBe(1);
    expect(said.match(/ {2}certificate/g)).toHaveLength(2);
    expect(said).toContain('Old key');
    expect(said.match(/← ends within 30 days/g)).toHaveLength(1);
  });

  it('names a group that opens an office that does not exist', async () => {
    const groups = [{ group: 'g', role: 'agent', office: 'anffa' }];
    const { code, said } = await run(writeSsoFileAs('typo.json', { groups }));
    expect(code).toBe(1);
    expect(said).toContain('g → agent, anffa  ← no such office');
  });

  it('says why metadata cannot be used', async () => {
    writeFileSync(join(folder, 'bad.xml'), '<!DOCTYPE x><x/>');
    await expect(run(writeSsoFileAs('bad.json', { metadata: 'bad.xml' }))).rejects.toThrow('doctype');
    await expect(run(writeSsoFileAs('none.json', { metadata: 'none.xml' }))).rejects.toThrow('ENOENT');
    const away = writeSsoFileAs('away.json', { metadata: 'http://127.0.0.1:9/metadata' });
    await expect(run(away)).rejects.toThrow('cannot be used');
  });
});
