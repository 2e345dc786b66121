import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ name: z.string(), version: z.string() })),
});
const manifest = z.object({
  scripts: z.object({ sbom: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

it('the bill of materials names every package that is shipped or builds what is shipped, in its version', () => {
  const read = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const [program = '', ...args] = read.scripts.sbom.split(' ');
  const said = execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { components } = bill.parse(JSON.parse(said));
  const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const direct = Object.entries({ ...read.dependencies, ...read.devDependencies });
  expect(
    direct
      .map(([name, version]) => `${name}@${version.replace(/^npm:.*@/, '')}`)
      .filter((each) => !named.has(each)),
  ).toEqual([]);
});
