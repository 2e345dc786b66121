import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(''),
      license: z.string().default('see its text'),
      dependencies: names,
      optionalDependencies: names,
    }),
  ),
});
const manifest = z.object({ dependencies: names, devDependencies: names });

/** Where what is shipped is made of. */
const sources = ['renderer', 'shared', 'main', 'sync-server'] as const;
const imported = /(?:from|import|@import|resolve)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w][\w.-]*)/g;

/** A package that is shipped, or whose code is in what is shipped. */
export interface Shipped {
  name: string;
  version: string;
  /** SPDX, as the package says. */
  license: string;
  /** Its folder below the root. */
  folder: string;
}

const importedBy = (root: string): Set<string> => {
  const found = new Set<string>();
  for (const folder of sources)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.(?:tsx?|css|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
        for (const [, name] of readFileSync(join(root, folder, file), 'utf8').matchAll(imported))
          if (name !== undefined) found.add(name);
  return found;
};

/**
 * The packages of the product: what its sources import, and what those need in turn, as the lock file has them. Those of other
 * systems are not installed here and come with the build made there.
 */
export const shippedPackages = (root: string): Shipped[] => {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const own = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const used = importedBy(root);
  const direct = [
    ...Object.keys(own.dependencies),
    ...Object.keys(own.devDependencies).filter((name) => used.has(name)),
  ];
  const found = new Map<string, Shipped>();
  const take = (name: string, from: string): void => {
    // The nearest above, as Node finds it.
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const folder = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
      const entry = packages[folder];
      if (entry && existsSync(join(root, folder))) {
        if (found.has(folder)) return;
        found.set(folder, { name, version: entry.version, license: entry.license, folder });
        for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
          take(next, folder);
        return;
      }
      if (at === '') return;
    }
  };
  for (const name of direct) take(name, '');
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
};
