import type { Page } from '@playwright/test';
import { supervisionTabs } from '#renderer/screens/supervision/tabs.ts';
import { expect } from '../product-test.ts';

export const sitters = {
  agent: { fr: 'Youssef El Amrani', ar: 'يوسف العمراني' },
  supervisor: { fr: 'Aicha Benkirane', ar: 'عائشة بنكيران' },
  administrator: { fr: 'Samir Lamrani', ar: 'سمير المراني' },
  head: { fr: 'Abdelilah Berrada', ar: 'عبد الإله برادة' },
} as const;
export type Sitter = keyof typeof sitters;

/** An office screen, a small one, a large one, and the office screen at 150 and 200 %. */
export const rooms = {
  office: { width: 1366, height: 768 },
  small: { width: 1024, height: 700 },
  large: { width: 1920, height: 1080 },
  'zoom-150': { width: 911, height: 512 },
  'zoom-200': { width: 683, height: 384 },
} as const;

/** Something to look at: its address, and the keys pressed there, once something is shown. */
export interface Scene {
  name: string;
  hash: string;
  keys: readonly string[];
}
const place = (name: string, hash: string, ...keys: string[]): Scene => ({ name, hash: `#/${hash}`, keys });

const request = ['j', 'o'];
const sections = [
  'calendar',
  'catalogue',
  'offices',
  'ladders',
  'templates',
  'rules',
  'retention',
  'people',
  'machines',
  'audit',
];

/** Every screen and dialog that can be reached without changing anything, by who has it. */
export const places: Readonly<Record<Sitter, readonly Scene[]>> = {
  agent: [
    place('queue', 'queue'),
    place('request', 'queue', ...request),
    ...['a', 't', 'q', 'm', 'l', 'h', 's', 'd', 'z', 'v'].map((key) =>
      place(`dialog-${key}`, 'queue', ...request, key),
    ),
    place('bulk', 'queue', 'j', 'x', 'j', 'x'),
    place('palette', 'queue', 'Control+k'),
    place('keys', 'queue', '?'),
    place('loans', 'queue', 'Alt+l'),
    place('intake', 'intake'),
    place('intake-person', 'intake', 'F2'),
    place('scanning', 'scanning'),
    place('registers', 'registers'),
    place('register-entry', 'registers', 'j', 'o'),
    place('labels', 'registers', 'e'),
  ],
  supervisor: [
    place('escalations', 'escalations'),
    place('escalation', 'escalations', ...request),
    ...supervisionTabs.map((tab) => place(`supervision-${tab}`, `supervision/${tab}`)),
    place('practice', 'practice', 'j'),
    place('practice-plan', 'practice', 'j', 'p'),
    place('report', 'report'),
    place('queue-all', 'queue'),
  ],
  administrator: [
    ...sections.map((section) => place(`administration-${section}`, `administration/${section}`)),
    ...['catalogue', 'offices', 'ladders', 'templates', 'rules'].map((section) =>
      place(`administration-${section}-one`, `administration/${section}`, 'j'),
    ),
    place('administration-history', 'administration/catalogue', 'h'),
  ],
  head: [
    place('register-print', 'registers', 'Control+p'),
    place('register-closings', 'registers', 'c'),
    place('escalations-head', 'escalations', ...request),
  ],
};

/** Goes to a place as somebody who works does: nothing open from before, then its keys. */
export const goToScene = async (page: Page, { hash, keys }: Scene): Promise<void> => {
  // An own address between them: what the last place had open is gone.
  await page.goto('/#/nowhere');
  await page.goto(`/${hash}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const key of keys) {
    await page.waitForTimeout(120);
    await page.keyboard.press(key);
  }
};
