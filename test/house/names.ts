import type { Sources } from './rooms.ts';

/**
 * Names that every declaration of a folder has by agreement, each under its own: what gathers the folder reads them by
 * these (`scripts/gather`). Outside of their folders they are names like all others.
 */
const families: readonly { folder: RegExp; names: readonly string[] }[] = [
  {
    folder: /^shared\/workflow\/(?:improvements\/|persons\/)?commands\//,
    names: ['body', 'command', 'events', 'words'],
  },
  { folder: /^shared\/channels\//, names: ['facts', 'words'] },
  { folder: /^renderer\/parts\/commands\/looks\//, names: ['words'] },
  // Vitest asks for it by this name (globalSetup).
  { folder: /^test\//, names: ['setup'] },
];
const isOfFamily = (path: string, name: string): boolean =>
  families.some(({ folder, names }) => folder.test(path) && names.includes(name));

const exportLine =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|type|interface|enum) ([\w$]+)/gm;

/** Names that more than one file exports, each with these files; those of a family are left out. */
export const sharedNames = (sources: Sources): Map<string, string[]> => {
  const files = new Map<string, string[]>();
  for (const [path, text] of sources)
    for (const name of new Set([...text.matchAll(exportLine)].map(([, found = '']) => found)))
      if (!isOfFamily(path, name)) files.set(name, [...(files.get(name) ?? []), path]);
  return new Map([...files].filter(([, paths]) => paths.length > 1));
};
