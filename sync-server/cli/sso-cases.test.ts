import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#sync-server/config.ts';
import { demoSsoSettings } from '#sync-server/demo/identity-provider/accounts.ts';
import { idpMetadataXml } from '#sync-server/demo/identity-provider/idp-metadata-xml.ts';
import { makeResponse } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { factsAbout, idpKeys, idpUrl, writeSsoFile } from '#test/people/directory.ts';
import { aServer, type TestServer } from '#test/people/server.ts';
import { ssoCommand } from './sso.ts';

let folder: string;
let server: TestServer;
let url: string;
let entity: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-sso-cases-'));
  await writeSsoFile(folder);
  server = await aServer();
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  entity = idpMetadataXml(idpUrl, [(await idpKeys()).certificate]).replace(/<\?xml[^>]*\?>/, '');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const check = async (xml: string, more: Record<string, unknown> = {}, args: string[] = [], at?: string) => {
  writeFileSync(join(folder, 'case.xml'), xml);
  const file = join(folder, 'case.json');
  writeFileSync(file, JSON.stringify({ ...demoSsoSettings('case.xml'), ...more }));
  const said: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  try {
    const address = at === undefined ? {} : { MAKTAB_PUBLIC_URL: at };
    const config = readConfig({ MAKTAB_SSO_FILE: file, ...address });
    return { code: await ssoCommand(config, ['check', ...args]), said: said.join('\n') };
  } finally {
    spy.mockRestore();
  }
};
const aggregateOf = (...inside: string[]) =>
  `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${inside.join('')}</md:EntitiesDescriptor>`;

describe('maktab sso check, with what directories of cities give', () => {
  it('a federation’s metadata: the one that entityId names, and what to do without', async () => {
    const both = aggregateOf(entity, entity.replaceAll(idpUrl, 'http://127.0.0.1:8'));
    const { code, said } = await check(both, { entityId: 'http://127.0.0.1:8/metadata' });
    expect([code, said]).toEqual([0, expect.stringContaining('Directory      http://127.0.0.1:8/metadata')]);
    await expect(check(both)).rejects.toThrow('metadata-which-entity');
  });

  it('metadata with a comment, as Shibboleth writes it', async () => {
    const { code, said } = await check(
      `<!-- This is example metadata only. -->${entity.replace('>', '><!-- x -->')}`,
    );
    expect([code, said]).toEqual([0, expect.stringContaining(`Directory      ${idpUrl}/metadata`)]);
  });

  it('a directory that takes requests by POST alone', async () => {
    const { code, said } = await check(entity.replaceAll('bindings:HTTP-Redirect', 'bindings:HTTP-POST'));
    expect([code, said]).toEqual([0, expect.stringContaining(`${idpUrl}/sso (HTTP-POST)`)]);
  });

  it('metadata over plain HTTP from another machine: refused unsigned, and so are its addresses', async () => {
    await expect(check(entity, { metadata: 'http://sso.casablanca.ma/metadata' })).rejects.toThrow(
      'metadata-plain-http',
    );
    await expect(check(entity.replace(`${idpUrl}/sso`, 'http://sso.casablanca.ma/sso'))).rejects.toThrow(
      'metadata-plain-http',
    );
  });
});

describe('maktab sso check, with the address of this server', () => {
  it('asks it who it is: this server, another one, none at all, or one without TLS', async () => {
    const running = await check(entity, {}, [], url);
    // The running test server is known under another address: that is what answers, and what the directory would be told wrongly.
    expect([running.code, running.said]).toEqual([
      1,
      expect.stringContaining('← MAKTAB_PUBLIC_URL is another'),
    ]);
    const other = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const at = (of: Server) => `http://127.0.0.1:${String((of.address() as AddressInfo).port)}`;
    expect((await check(entity, {}, [], at(other))).said).toContain('answers 404  ←');
    const itself: Server = createServer((_request, response) =>
      response.end(`<md:EntityDescriptor xmlns:md="urn:x" entityID="${at(itself)}/saml/metadata"/>`),
    );
    await new Promise<void>((resolve) => itself.listen(0, '127.0.0.1', resolve));
    expect(await check(entity, {}, [], at(itself))).toMatchObject({
      code: 0,
      said: expect.stringContaining('it answers as this server'),
    });
    other.close();
    itself.close();
    const away = await check(entity, {}, [], 'http://127.0.0.1:9');
    expect([away.code, away.said]).toEqual([0, expect.stringContaining('does not answer from here')]);
    expect((await check(entity, {}, [], 'http://maktab.casablanca.ma')).said).toContain(
      '← https:// is needed',
    );
  });
});

describe('maktab sso check --answer', () => {
  it('says whether a saved answer can be read, by what encrypts it', async () => {
    const keys = await idpKeys();
    const facts = factsAbout('per-anfa-agent-1', { publicUrl: url, inResponseTo: '_x' });
    const answer = await makeResponse(facts, keys, keys.certificate);
    const xml = Buffer.from(answer, 'base64').toString('utf8');
    const say = async (text: string) => {
      const file = join(folder, 'answer.txt');
      writeFileSync(file, text);
      return check(entity, {}, ['--answer', file]);
    };
    expect(await say(answer)).toMatchObject({
      code: 0,
      said: expect.stringContaining('its encryption can be read'),
    });
    const newer = xml
      .replace('xmlenc#rsa-oaep-mgf1p', 'x')
      .replace('http://www.w3.org/2001/04/x"', 'http://www.w3.org/2009/xmlenc11#rsa-oaep"');
    expect(newer).not.toBe(xml);
    expect(await say(newer)).toMatchObject({
      code: 1,
      said: expect.stringContaining('unreadable-encryption  ←'),
    });
    const weak = xml.replace(/aes\d{3}-(?:gcm|cbc)/, 'tripledes-cbc');
    expect(await say(weak)).toMatchObject({ code: 1, said: expect.stringContaining('weak-encryption  ←') });
    await expect(say('nothing')).rejects.toThrow('holds no SAML answer');
    await expect(check(entity, {}, ['--answer', join(folder, 'none')])).rejects.toThrow('cannot be read');
    await expect(check(entity, {}, ['--anser', 'x'])).rejects.toThrow('Usage');
  });
});
