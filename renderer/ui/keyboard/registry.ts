import { pressNames } from './press-names.ts';
import { ThisKeyboard } from './this-keyboard.ts';

/** A key that does something now, and what to call it in the list of keys. */
export interface Shortcut {
  keys: string;
  label: string;
  group: string;
  run: () => void;
}

let known: ThisKeyboard | null = null;
const thisKeyboard = () => (known ??= new ThisKeyboard(localStorage));

const shortcuts = new Map<symbol, Shortcut>();
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];

const changed = () => {
  snapshot = [...shortcuts.values()];
  for (const listener of listeners) listener();
};

/** Adds a shortcut; returns what takes it away. */
export const addShortcut = (shortcut: Shortcut): (() => void) => {
  const key = Symbol(shortcut.keys);
  shortcuts.set(key, shortcut);
  changed();
  return () => {
    shortcuts.delete(key);
    changed();
  };
};

/** For `useSyncExternalStore`: all shortcuts that work now. */
export const watchShortcuts = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const currentShortcuts = (): readonly Shortcut[] => snapshot;

/** Whether keys write or choose where they are pressed. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    // A choice and what it offers (React Aria's, over the page) find by letters; a list on the page does not.
    target.closest('[aria-haspopup="listbox"], [data-rac][role="listbox"], [data-rac][role="menu"]') !==
      null);

const sameCase = (keys: string) =>
  keys.length === 1
    ? keys.toLowerCase()
    : keys.replace(/\+([A-Z])$/, (_, letter: string) => `+${letter.toLowerCase()}`);

/** The newest shortcut that goes by the first of these names that any has. */
const shortcutOf = (names: readonly string[]): Shortcut | undefined => {
  const newest = [...shortcuts.values()].reverse();
  for (const name of names) {
    const found = newest.find(({ keys }) => sameCase(keys) === name);
    if (found) return found;
  }
  return undefined;
};

/** Whether a press means something on the screen now. */
export const isAsked = (event: KeyboardEvent): boolean =>
  shortcutOf(pressNames(event, thisKeyboard().family)) !== undefined;

/** With Ctrl, and F keys: they work from any field, which never hears of them. */
const isChord = (name: string) => name.startsWith('Mod+') || /^F\d/.test(name);

const onChord = (event: KeyboardEvent): void => {
  if (event.isComposing) return;
  const keyboard = thisKeyboard();
  keyboard.heard(event);
  const names = pressNames(event, keyboard.family).filter(isChord);
  const found = shortcutOf(names);
  // Where it means nothing it means nothing: a button that happens to have the focus is not pressed by it.
  if (!found && !names.includes('Mod+Enter')) return;
  event.preventDefault();
  event.stopPropagation();
  // A key that is held down asks once.
  if (!event.repeat) found?.run();
};

/** Single keys are left alone while somebody types or a dialog is open; Escape leaves the field first, what is typed stays. */
const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  const names = pressNames(event, thisKeyboard().family);
  const hasDialog = document.querySelector('[role="dialog"]') !== null;
  if (event.key === 'Escape' && isTyping(event.target) && !hasDialog) {
    if (event.target instanceof HTMLElement) event.target.blur();
    return;
  }
  if (names.some(isChord) || isTyping(event.target) || hasDialog) return;
  const found = shortcutOf(names);
  if (!found) return;
  event.preventDefault();
  found.run();
};

/** Lets the shortcuts work; returns what ends that. Chords are caught on their way down, before any field takes them for its own. */
export const listenForKeys = (): (() => void) => {
  void thisKeyboard().ask(navigator);
  addEventListener('keydown', onChord, { capture: true });
  addEventListener('keydown', onKey);
  return () => {
    removeEventListener('keydown', onChord, { capture: true });
    removeEventListener('keydown', onKey);
  };
};
