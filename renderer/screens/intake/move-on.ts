import type { KeyboardEvent } from 'react';

const texts = 'input:not([type=hidden]):not([type=file]), textarea';
const focusable = `${texts}, [role=spinbutton], button`;

const reachable = (field: HTMLElement) =>
  field.tabIndex >= 0 && !field.hasAttribute('disabled') && field.offsetParent !== null;
const blank = (field: HTMLElement) =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value === '';

const focusOn = (field: HTMLElement | undefined): void => {
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
};

/** Focuses the field that `check` calls `name`, wherever in the form it is now. */
export const focusField = (form: Element | null, name: string): void => {
  const found = form?.querySelectorAll<HTMLElement>(`[data-check="${name}"] :is(${focusable})`) ?? [];
  focusOn([...found].find(reachable));
};

/**
 * Enter in a one-line field goes to the next field still blank (Tab visits them all); in a long text it is a new line; with
 * Ctrl it is left to the shortcut.
 */
export const moveOnAtEnter = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(target instanceof HTMLInputElement) || ['file', 'checkbox', 'radio'].includes(target.type)) return;
  event.preventDefault();
  const all = [...currentTarget.querySelectorAll<HTMLElement>(texts)].filter(reachable);
  focusOn(all.slice(all.indexOf(target) + 1).find(blank));
};
