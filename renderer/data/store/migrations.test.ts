import { describe, expect, it } from 'vitest';
import { ownMigrations, shelves } from '../own/shelves.ts';
import { trayMigrations } from '../tray/tray-store.ts';
import { type Making, migrateStore, type Migration } from './migrations.ts';

/** A store in memory; `full`: its parts that something is in. */
const aStore = (parts: readonly string[], full: readonly string[]) => {
  const names = new Set(parts);
  const making: Making = {
    make: (name) => {
      if (names.has(name)) throw new Error(`${name} is there already`);
      names.add(name);
    },
    dropEmpty: (name) => {
      if (!full.includes(name)) names.delete(name);
      return Promise.resolve();
    },
  };
  return { names, making };
};

/** What each released version had: it is never to be made otherwise than it was. */
const trayOne = ['originals', 'pages', 'copies', 'thumbnails', 'texts', 'values', 'filed', 'seen'];
const trayTwo = ['pages', 'thumbnails', 'texts', 'values', 'filed'];
const ownOne = ['outbox', 'sent', 'drafts', 'traces', 'aside', 'life'];
const ownTwo = [...ownOne, 'given-up'];
const stores: readonly [string, readonly Migration[], readonly (readonly string[])[]][] = [
  ['own', ownMigrations, [[], ownOne, ownTwo, [...shelves]]],
  ['tray', trayMigrations, [[], trayOne, trayTwo]],
];

describe.each(stores)('the %s store', (_name, migrations, released) => {
  const newest = released.at(-1) ?? [];

  it('has a released version for each of its steps', () => {
    expect(released).toHaveLength(migrations.length + 1);
  });

  it('is the newest from every version there has been', async () => {
    for (const [from, parts] of released.entries()) {
      const { names, making } = aStore(parts, []);
      await migrateStore(making, from, migrations);
      expect([from, [...names].sort()]).toEqual([from, [...newest].sort()]);
    }
  });

  it('keeps every part that something is in', async () => {
    for (const [from, parts] of released.entries()) {
      const { names, making } = aStore(parts, parts);
      await migrateStore(making, from, migrations);
      expect(parts.filter((part) => !names.has(part))).toEqual([]);
    }
  });
});
