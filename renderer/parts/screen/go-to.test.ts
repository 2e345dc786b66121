import { afterEach, expect, it, vi } from 'vitest';
import { goTo } from './go-to.ts';

afterEach(() => vi.unstubAllGlobals());

it('who shows the address knows the new one before the next key', () => {
  const page = new EventTarget();
  const location = { hash: '#/queue/one' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  const shown: string[] = [];
  page.addEventListener('hashchange', () => shown.push(location.hash));
  goTo('#/queue');
  expect(shown).toEqual(['#/queue']);
});
