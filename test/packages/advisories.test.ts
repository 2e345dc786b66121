import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { readAudit } from '#scripts/advisories/read-audit.ts';

const root = join(import.meta.dirname, '..', '..');
/** npm keeps what it once heard of an advisory. */
const cache = mkdtempSync(join(tmpdir(), 'maktab-npm-'));
afterAll(() => rmSync(cache, { recursive: true }));

let registry: Server | null = null;
afterEach(() => {
  registry?.closeAllConnections();
  registry?.close();
});

/** A registry that answers the question for advisories with this, and knows nothing else. */
const registryThatSays = (status: number, advisories: unknown): Promise<string> =>
  new Promise((resolve) => {
    registry = createServer((request, response) => {
      const isAsked = request.url?.endsWith('/-/npm/v1/security/advisories/bulk') === true;
      response.writeHead(isAsked ? status : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isAsked ? advisories : {}));
    });
    registry.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${String((registry?.address() as AddressInfo).port)}`),
    );
  });
const check = (address: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, npm_config_registry: address, npm_config_cache: cache };
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/advisories/cli.ts'],
      { cwd: root, env },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
const advisory = (id: number, severity: string) => [
  {
    id,
    url: `https://advisories.example/${String(id)}`,
    title: 'Stumbles',
    severity,
    vulnerable_versions: '<999',
  },
];

it('a high or critical weakness in what is shipped fails, a lesser one or one in a tool is counted', async () => {
  const { code, said } = await check(
    await registryThatSays(200, {
      react: advisory(1, 'critical'),
      nodemailer: advisory(2, 'moderate'),
      prettier: advisory(3, 'critical'),
    }),
  );
  expect([code, said]).toEqual([1, expect.stringContaining('react <999: critical: Stumbles')]);
  expect(said).toContain('1 high or critical in what is shipped, 2 lesser or in tools');
}, 60_000);

it('a registry without that route is said and passes', async () => {
  expect(await check(await registryThatSays(405, {}))).toEqual({
    code: 0,
    said: expect.stringContaining('the registry did not answer (405'),
  });
}, 60_000);

it('reads what npm writes: lesser alone is no failure, no report is no answer', () => {
  const shipped = new Set(['node_modules/zod']);
  const report = (severity: string, folder: string) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: {
        zod: { name: 'zod', via: ['other', { title: 't', url: 'u', severity, range: '*' }], nodes: [folder] },
      },
    });
  const dangerous = (text: string) => {
    const read = readAudit(text, shipped);
    return read.kind === 'answered' ? read.dangerous.length : read.kind;
  };
  expect(dangerous(report('high', 'node_modules/zod'))).toBe(1);
  expect(dangerous(report('moderate', 'node_modules/zod'))).toBe(0);
  expect(dangerous(report('critical', 'node_modules/tool/node_modules/zod'))).toBe(0);
  for (const text of ['', '{}', '<html>']) expect(dangerous(text)).toBe('unanswered');
});
