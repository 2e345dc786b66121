import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFences } from './data-fences.mjs';

/**
 * Who may import whom. A row is a folder, the folders its files may import besides themselves, the packages they may import
 * (`node:*` stands for all of Node's), and what to do instead. A row inside another row's folder is held by both.
 * `apart`: its sub-folders may not import each other. Tests are outside the fences.
 */
export const fences = [
  {
    folder: 'shared',
    may: [],
    packages: ['zod', 'ical.js'],
    advice:
      'shared/ is pure and imports nothing but shared/: put what needs a machine behind a port in main/ or sync-server/.',
  },
  {
    folder: 'shared/documents',
    may: ['shared/channels'],
    packages: ['zod'],
    advice: 'documents/ stands below all: the shape of a document knows no rule.',
  },
  {
    folder: 'shared/domain',
    may: ['shared/documents', 'shared/channels', 'shared/workflow'],
    packages: ['zod', 'ical.js'],
    advice: 'A rule takes reference data, time and words as arguments.',
  },
  {
    folder: 'shared/workflow',
    may: ['shared/documents', 'shared/channels', 'shared/domain', 'shared/locales/messages.ts'],
    packages: ['zod'],
    advice: 'A command takes reference data and time as arguments, and declares its own words.',
  },
  {
    folder: 'shared/contracts',
    may: ['shared/documents', 'shared/domain', 'shared/workflow'],
    packages: ['zod'],
    advice: 'A contract is made of documents, commands and rules.',
  },
  {
    folder: 'shared/channels',
    may: ['shared/locales/messages.ts'],
    packages: [],
    advice: 'A channel declares facts and its own words; who needs more of it reads them there.',
  },
  {
    folder: 'shared/environment',
    may: [],
    packages: ['zod'],
    advice: 'The table of environment variables knows nobody who reads them.',
  },
  {
    folder: 'shared/locales',
    may: ['shared/documents', 'shared/channels', 'shared/domain', 'shared/workflow'],
    packages: [],
    advice: 'Words know the codes they name, nothing else.',
  },
  {
    folder: 'shared/reference',
    may: ['shared/documents', 'shared/channels', 'shared/domain', 'shared/workflow'],
    packages: ['zod'],
    advice: 'A kind of reference data is its documents, as shipped, and the rules they are checked by.',
  },
  {
    folder: 'main',
    may: ['shared'],
    packages: null,
    advice: 'The shell starts the server as a process and serves the renderer as files.',
  },
  {
    folder: 'main/ports',
    may: ['shared'],
    packages: ['zod'],
    advice: 'A port says what is needed, not how: adapters stand in services/, electron/ or node-host/.',
  },
  {
    folder: 'main/services',
    may: ['main/ports', 'shared'],
    packages: null,
    advice: 'A service reaches its shell through a port in main/ports.',
  },
  {
    folder: 'main/rpc',
    may: ['main/services', 'shared'],
    packages: ['zod'],
    advice: 'rpc/ binds the desktop-api contract to services and knows no shell.',
  },
  {
    folder: 'main/electron',
    may: ['main/ports', 'main/rpc', 'main/services', 'shared'],
    packages: ['node:*', 'zod', 'electron'],
    advice: 'The two shells know nothing of each other.',
  },
  {
    folder: 'main/node-host',
    may: ['main/ports', 'main/rpc', 'main/services', 'shared'],
    packages: ['node:*', 'zod', 'fastify', '@fastify/static', '@fastify/websocket'],
    advice: 'The two shells know nothing of each other.',
  },
  {
    folder: 'renderer',
    may: ['shared'],
    packages: null,
    advice:
      'The renderer speaks to the shell through #renderer/desktop and to the server through #renderer/data.',
  },
  {
    folder: 'renderer/i18n',
    may: ['shared'],
    packages: ['react', 'react-aria-components', 'intl-messageformat'],
    advice: 'i18n/ stands below every part: give it areas of messages.',
  },
  {
    folder: 'renderer/ui',
    may: ['renderer/i18n', 'shared/documents', 'shared/locales', 'shared/domain'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'lucide-react',
      '@internationalized/date',
      '@tanstack/react-virtual',
    ],
    advice: 'ui/ knows no part, no data and no rule: give it what to show.',
  },
  {
    folder: 'renderer/desktop',
    may: ['shared'],
    packages: ['react', 'zod'],
    advice: 'desktop/ is the client of the shell’s contract.',
  },
  {
    folder: 'renderer/data/contract',
    may: ['shared'],
    packages: ['zod'],
    advice: 'A contract is types, made of what shared/ has.',
  },
  {
    folder: 'renderer/data',
    may: ['shared'],
    packages: null,
    advice: 'The data of the desk know no screen.',
  },
  ...dataFences,
  {
    folder: 'renderer/parts',
    may: [
      'renderer/ui',
      'renderer/i18n',
      'renderer/desktop',
      'renderer/data/contract',
      'renderer/data/desk-context.tsx',
      'shared',
    ],
    packages: null,
    advice: 'A part is below every screen and knows the desk’s data by their contract.',
  },
  {
    folder: 'renderer/screens',
    may: [
      'renderer/parts',
      'renderer/ui',
      'renderer/i18n',
      'renderer/desktop',
      'renderer/data/contract',
      'renderer/data/desk-context.tsx',
      'shared',
    ],
    packages: null,
    apart: true,
    advice:
      'A screen knows no other screen, nor the frame: what two screens share is a part; to go to another, `to` of its props.',
  },
  {
    folder: 'sync-server',
    may: ['shared'],
    packages: null,
    advice: 'The server does not know the client.',
  },
  {
    folder: 'sync-server/cli',
    may: ['shared', 'sync-server'],
    packages: null,
    advice: 'A command of the command line works on the server’s parts.',
  },
  {
    folder: 'sync-server/storage',
    may: ['shared'],
    packages: ['node:*', 'zod', 'libsql', 'age-encryption'],
    advice: 'storage/ keeps documents and knows no rule, no person and no route.',
  },
];

/** Packages that stand in some places only. */
const keptPackages = [
  { name: 'electron', within: ['main/electron'], advice: 'Only main/electron may import electron.' },
  {
    name: 'libsql',
    within: ['sync-server/storage', 'sync-server/cli'],
    advice: 'Only sync-server/storage knows the database.',
  },
];
/** Packages that a browser does not have. */
const machine = ['node:*', 'electron', 'fastify', '@fastify/*', 'libsql'];

const tops = ['main', 'renderer', 'shared', 'sync-server', 'test'];
const tests = ['**/*.test.{ts,tsx}'];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace('\\*', '.*');
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);

const subFolders = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];

/** Zones of `import-x/no-restricted-paths`, one a row and one a sub-folder that stands apart. */
export const zones = (root) =>
  fences.flatMap(({ folder, may, apart = false, advice }) => [
    ...tops
      .filter((top) => !may.includes(top))
      .map((top) => ({
        target: join(root, folder),
        from: join(root, top),
        except: [folder, ...may]
          .filter((path) => isWithin(path, top))
          .map((path) => (path === top ? '.' : `./${path.slice(top.length + 1)}`)),
        message: advice,
      }))
      .filter(({ except }) => !except.includes('.')),
    ...(apart
      ? subFolders(join(root, folder)).map(({ name }) => ({
          target: join(root, folder, name),
          from: join(root, folder),
          except: [`./${name}`],
          message: advice,
        }))
      : []),
  ]);

/** What files of a folder may not import as a package: all but the row's, else what the browser lacks and what is kept elsewhere. */
const packagePattern = ({ folder, packages, advice }) => {
  if (packages) {
    const allowed = packages.map((name) => (name === 'node:*' ? 'node:.*' : `${escaped(name)}(?:/.*)?`));
    return [
      { regex: `^(?!${['#', '\\.', ...allowed.map((name) => `${name}$`)].join('|')}).*`, message: advice },
    ];
  }
  const kept = keptPackages
    .filter(({ within }) => !within.some((place) => isWithin(folder, place)))
    .map(({ name, advice: message }) => ({ regex: `^${escaped(name)}(?:/.*)?$`, message }));
  const missing = isWithin(folder, 'renderer')
    ? [{ regex: `^(?:${machine.map(escaped).join('|')})`, message: advice }]
    : [];
  return [...missing, ...kept];
};

const wide = {
  group: ['../../*'],
  message: 'Import across folders through #shared/…, #main/…, #renderer/…, #sync-server/… .',
};

/** Blocks of the ESLint configuration that hold the fences; a block for a folder stands for all above it. */
export const fenceBlocks = (root) => [
  { files: tests, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [wide] }] } },
  {
    files: tops.map((top) => `${top}/**/*.{ts,tsx}`),
    ignores: tests,
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zones(root) }] },
  },
  ...fences.map((row) => ({
    files: [`${row.folder}/**/*.{ts,tsx}`],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [wide, ...packagePattern(row)] }],
    },
  })),
];
