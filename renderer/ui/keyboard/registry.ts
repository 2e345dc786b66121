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
    // A choice and what it offers find by letters.
    target.closest('[aria-haspopup="listbox"], [role="listbox"], [role="menu"]') !== null);

/** The name of a key press: `k`, `Mod+Enter`, `F2`, `?`. On Arabic keyboards letters go by their place; Alt+digit too, which needs Shift on
 * French ones. */
export const pressName = (event: KeyboardEvent): string => {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? (letter && (event.key.length !== 1 || !/[a-z]/i.test(event.key)) ? letter : event.key);
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${plain}`;
};

/**
 * Runs the newest shortcut that fits. Single characters are left alone while somebody types or a dialog is open; Escape leaves
 * the field first, what is typed stays.
 */
export const handleKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  const name = pressName(event);
  if (name === 'Escape' && isTyping(event.target) && !document.querySelector('[role="dialog"]')) {
    if (event.target instanceof HTMLElement) event.target.blur();
    return;
  }
  const bare = !name.startsWith('Mod+') && !/^F\d/.test(name);
  if (bare && (isTyping(event.target) || document.querySelector('[role="dialog"]'))) return;
  const found = [...shortcuts.values()]
    .reverse()
    .find(
      (shortcut) =>
        (shortcut.keys.length === 1
          ? shortcut.keys.toLowerCase()
          : shortcut.keys.replace(/\+([A-Z])$/, (_, k: string) => `+${k.toLowerCase()}`)) === name,
    );
  if (!found) return;
  event.preventDefault();
  found.run();
};
