import { expect, it } from 'vitest';
import { StoreError } from './document-store.ts';
import { WriteWatch } from './write-watch.ts';

const broken = (code: string) => Object.assign(new Error('it failed'), { code });

it('is told once, answers in words, and is over when there is room again, not when something small fitted', () => {
  const said: string[] = [];
  let free = 1000;
  const watch = new WriteWatch(
    () => free,
    (sentence) => said.push(sentence),
  );
  expect(watch.failed(broken('SQLITE_FULL'))).toMatchObject({ status: 507, error: 'insufficient_storage' });
  watch.failed(broken('ENOSPC'));
  watch.worked();
  expect(watch.trouble).toMatchObject({ why: 'disk-full' });
  free = 1e9;
  watch.worked();
  expect(watch.trouble).toBeNull();
  expect(said).toHaveLength(2);
});

it('knows what is of the disk and what is not', () => {
  const watch = new WriteWatch(
    () => 0,
    () => undefined,
  );
  const conflict = new StoreError(409, 'conflict', 'no');
  expect(watch.failed(conflict)).toBe(conflict);
  const other = new Error('a rule stumbled');
  expect(watch.failed(other)).toBe(other);
  expect(watch.trouble).toBeNull();
  watch.failed(broken('SQLITE_READONLY_DBMOVED'));
  expect(watch.trouble).toMatchObject({ why: 'no-access' });
  watch.worked();
  expect(watch.trouble).toBeNull();
});
