import { expect, it, vi } from 'vitest';
import { Closers } from './closers.ts';

it('closes the last first, each after the one before', async () => {
  const closers = new Closers();
  const closed: string[] = [];
  closers.add(() => void closed.push('database'));
  closers.add(async () => {
    closed.push('sync stops');
    await new Promise((resolve) => setTimeout(resolve, 5));
    closed.push('sync has stopped');
  });
  closers.add(() => void closed.push('tray'));
  await closers.close();
  expect(closed).toEqual(['tray', 'sync stops', 'sync has stopped', 'database']);
});

it('closes the rest when something fails, and says what failed', async () => {
  const closers = new Closers();
  const database = vi.fn();
  closers.add(database);
  closers.add(() => Promise.reject(new Error('the disk is full')));
  await expect(closers.close()).rejects.toMatchObject({ errors: [new Error('the disk is full')] });
  expect(database).toHaveBeenCalledOnce();
});

it('closes once, however often it is asked, and who asks later waits too', async () => {
  const closers = new Closers();
  let isClosed = false;
  const close = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    isClosed = true;
  });
  closers.add(close);
  void closers.close();
  await closers.close();
  expect(isClosed).toBe(true);
  expect(close).toHaveBeenCalledOnce();
});
