/** A key that does something now, and what to call it in the list of keys. */
export interface Shortcut {
  keys: string;
  label: string;
  scope: string;
  run: () => void;
}

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

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    // A choice and what it offers (React Aria's, over the page) find by letters; a list on the page does not.
    target.closest('[aria-haspopup="listbox"], [data-rac][role="listbox"], [data-rac][role="menu"]') !==
      null);

/** The name of a key press: `k`, `Mod+Enter`, `F2`, `?`. On Arabic keyboards letters go by their place; Alt+digit too, which needs Shift on
 * French ones. */
export const pressName = (event: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? (letter && (event.key.length !== 1 || !/[a-z]/i.test(event.key)) ? letter : event.key);
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${plain}`;
};

/** The newest shortcut that has this name now. */
const shortcutOf = (name: string): Shortcut | undefined =>
  [...shortcuts.values()]
    .reverse()
    .find(
      ({ keys }) =>
        (keys.length === 1
          ? keys.toLowerCase()
          : keys.replace(/\+([A-Z])$/, (_, k: string) => `+${k.toLowerCase()}`)) === name,
    );

/** With Ctrl, and F keys: they work from any field, which never hears of them. */
const isChord = (name: string) => name.startsWith('Mod+') || /^F\d/.test(name);

const onChord = (event: KeyboardEvent): void => {
  if (event.isComposing) return;
  const name = pressName(event);
  const found = isChord(name) ? shortcutOf(name) : undefined;
  if (!found) return;
  event.preventDefault();
  event.stopPropagation();
  found.run();
};

/** Single keys are left alone while somebody types or a dialog is open; Escape leaves the field first, what is typed stays. */
const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  const name = pressName(event);
  const hasDialog = document.querySelector('[role="dialog"]') !== null;
  if (name === 'Escape' && isTyping(event.target) && !hasDialog) {
    if (event.target instanceof HTMLElement) event.target.blur();
    return;
  }
  if (isChord(name) || isTyping(event.target) || hasDialog) return;
  const found = shortcutOf(name);
  if (!found) return;
  event.preventDefault();
  found.run();
};

/** Lets the shortcuts work; returns what ends that. Chords are caught on their way down, before any field takes them for its own. */
export const listenForKeys = (): (() => void) => {
  addEventListener('keydown', onChord, { capture: true });
  addEventListener('keydown', onKey);
  return () => {
    removeEventListener('keydown', onChord, { capture: true });
    removeEventListener('keydown', onKey);
  };
};
