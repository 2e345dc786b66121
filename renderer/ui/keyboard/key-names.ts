const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '⏎',
};

/** A shortcut's keys as printed on a keyboard: `Mod+Enter` → `Ctrl+⏎`, `k` → `K`. */
export const keyName = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'Mod' ? 'Ctrl' : (names[key] ?? (key.length === 1 ? key.toUpperCase() : key))))
    .join('+');
