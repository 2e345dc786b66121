const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '⏎',
  Space: '␣',
};

/** A shortcut's keys as printed on a keyboard: `Mod+Enter` → `Ctrl+⏎`, `k` → `K`. */
export const keyName = (keys: string): string =>
  (keys.length === 1 ? [keys] : keys.split('+'))
    .map((key) => (key === 'Mod' ? 'Ctrl' : (names[key] ?? (key.length === 1 ? key.toUpperCase() : key))))
    .join('+');
