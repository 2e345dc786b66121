/** What the areas of the desk's data stand on; each stands on those before it. */
const belowAreas = ['store', 'own', 'server', 'profile', 'clock', 'city', 'outbox', 'rows'];
const areas = [
  'administration',
  'citizens',
  'drafts',
  'figures',
  'files',
  'improvements',
  'loans',
  'privacy',
  'queue',
  'reference',
  'registers',
  'requests',
  'sealed-work',
  'sync',
  'time',
  'tray',
];
const dataFolder = (name) => `renderer/data/${name}`;
const everyArea = ['shared', dataFolder('contract'), dataFolder('subscribers.ts')];

/** Rows of the table of fences for the data of the desk: its contract, its port, what is below the areas, the areas. */
export const dataFences = [
  {
    folder: 'renderer/data/contract',
    may: ['shared'],
    packages: ['zod'],
    advice: 'A contract is types, made of what is shared: what the worker does stands in its area.',
  },
  {
    folder: 'renderer/data/port',
    may: [],
    packages: ['zod'],
    advice: 'The port knows neither page nor desk.',
  },
  ...belowAreas.map((name, at) => ({
    folder: dataFolder(name),
    may: [...everyArea, ...belowAreas.slice(0, at).map(dataFolder)],
    packages: null,
    advice: `Below the areas each stands on those before it: ${belowAreas.join(', ')}.`,
  })),
  ...areas.map((name) => ({
    folder: dataFolder(name),
    may: [
      ...everyArea,
      ...['at-most-every.ts', 'desk/area.ts', 'desk/desk-parts.ts', ...belowAreas].map(dataFolder),
    ],
    packages: null,
    advice: 'An area knows no other: what several need is a part of the desk, taken by `Pick<DeskParts, …>`.',
  })),
];
