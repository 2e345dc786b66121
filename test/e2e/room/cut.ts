import type { Page } from '@playwright/test';

/** Runs in the page; says in words what of that which counts cannot be read or pressed. */
const cutInPage = (): string[] => {
  const found: string[] = [];
  const reference = /[A-Z]{2,6}-\d{2}-\d{6}-[0-9A-Z]/;
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')];
  const scope = dialogs.at(-1)?.parentElement ?? document.body;
  const named = (one: Element) =>
    `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 60)}"`;
  const isShown = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    one.closest('.visually-hidden, [style*="clip"], [aria-hidden="true"], article, svg, canvas') === null;
  const styleOf = (one: Element) => getComputedStyle(one);
  const ancestors = function* (one: Element) {
    for (let at = one.parentElement; at; at = at.parentElement) yield at;
  };
  /** What of an element can be brought to sight: cut by everything around it that hides, not by what scrolls. */
  const hiddenBy = (one: Element, box: DOMRect): Element | null => {
    for (const around of ancestors(one)) {
      const { overflowX, overflowY, position } = styleOf(around);
      const room = around.getBoundingClientRect();
      const beyondX = box.left < room.left - 1.5 || box.right > room.right + 1.5;
      const beyondY = box.top < room.top - 1.5 || box.bottom > room.bottom + 1.5;
      if (beyondX && (overflowX === 'hidden' || overflowX === 'clip')) return around;
      if (beyondY && (overflowY === 'hidden' || overflowY === 'clip')) return around;
      if (/auto|scroll/.test(overflowX + overflowY)) return null;
      if (position === 'fixed') return null;
    }
    const { clientWidth } = document.documentElement;
    return box.left < -1.5 || box.right > clientWidth + 1.5 ? document.documentElement : null;
  };
  /** Whole to the eye now: inside all that scrolls around it. */
  const isInSight = (one: Element, box: DOMRect) => {
    if (box.bottom > innerHeight || box.top < 0) return false;
    for (const around of ancestors(one)) {
      if (styleOf(around).overflowY === 'visible') continue;
      const room = around.getBoundingClientRect();
      if (box.top < room.top || box.bottom > room.bottom) return false;
    }
    return true;
  };
  const cuts = (one: Element) =>
    one.scrollWidth > one.clientWidth + 1 && /hidden|clip/.test(styleOf(one).overflowX);

  /** What one searches by is whole; a subject and a name in a list give way to it, with an ellipsis. */
  const mayGiveWay = (one: Element) =>
    one.closest('[role="row"], [class*="row"], [role="option"], aside') !== null &&
    styleOf(one).textOverflow === 'ellipsis' &&
    one.closest('[class*="badge"], [class*="facts"], [data-late]') === null &&
    !reference.test(one.textContent);

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    found.push(`the page scrolls sideways by ${String(scrollWidth - clientWidth)} px`);
  for (const list of scope.querySelectorAll(
    '[role="grid"], form, aside, main, [role="region"], [role="dialog"]',
  ))
    if (isShown(list) && list.scrollWidth > list.clientWidth + 1 && styleOf(list).overflowX !== 'visible')
      found.push(
        `${list.getAttribute('role') ?? list.tagName} "${list.getAttribute('aria-label') ?? ''}" scrolls sideways`,
      );

  const whole = [
    ...scope.querySelectorAll('button, a[href], [role="tab"], h1, h2, legend, [class*="badge"], [data-late]'),
    ...[...scope.querySelectorAll('bdi')].filter((one) => reference.test(one.textContent)),
  ];
  for (const one of whole) {
    if (!isShown(one)) continue;
    const box = one.getBoundingClientRect();
    // What only screen readers have; the side folded to its icons.
    if (box.width < 3 || (one.closest('aside')?.clientWidth ?? 999) < 100) continue;
    if (hiddenBy(one, box)) found.push(`cut: ${named(one)}`);
    else if (
      [one, ...one.querySelectorAll('*')].some((part) => isShown(part) && cuts(part) && !mayGiveWay(part))
    )
      found.push(`words cut: ${named(one)}`);
    else if (one.matches('button, a[href]') && isInSight(one, box)) {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const top = document.elementFromPoint(x, y);
      if (top && !one.contains(top) && !top.contains(one))
        found.push(`covered: ${named(one)} by ${named(top)}`);
    }
  }
  return found;
};

/** What counts and cannot be read or pressed as the page stands: buttons, links, headings, references, lateness. */
export const cutIn = (page: Page): Promise<string[]> => page.evaluate(cutInPage);
