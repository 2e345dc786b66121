import { describe, expect, it } from 'vitest';
import { familyOfMap, familyTold, type KeyboardFamily, type KeyPress } from './keyboard-family.ts';
import { pressNames } from './press-names.ts';
import { ThisKeyboard } from './this-keyboard.ts';

/** Presses as Chromium reports them: what is printed on the key, `key`, `code`, and whether Shift is down. */
type Row = [printed: string, key: string, code: string, shift?: 'shift'];
const layouts: Record<string, { family: KeyboardFamily; rows: Row[] }> = {
  'QWERTY, English': {
    family: 'qwerty',
    rows: [
      ['a', 'a', 'KeyA'],
      ['q', 'q', 'KeyQ'],
      ['m', 'm', 'KeyM'],
      ['/', '/', 'Slash'],
      ['?', '?', 'Slash', 'shift'],
      ['1', '1', 'Digit1'],
      ['+', '+', 'Equal', 'shift'],
    ],
  },
  'AZERTY, French': {
    family: 'azerty',
    rows: [
      ['a', 'a', 'KeyQ'],
      ['z', 'z', 'KeyW'],
      ['q', 'q', 'KeyA'],
      ['m', 'm', 'Semicolon'],
      ['/', '/', 'Period', 'shift'],
      ['?', '?', 'KeyM', 'shift'],
      ['1', '&', 'Digit1'],
      ['1', '1', 'Digit1', 'shift'],
      ['2', 'é', 'Digit2'],
      ['+', '+', 'Equal', 'shift'],
    ],
  },
  'Arabic (101) on a QWERTY': {
    family: 'qwerty',
    rows: [
      ['a', 'ش', 'KeyA'],
      ['q', 'ض', 'KeyQ'],
      ['w', 'ص', 'KeyW'],
      ['j', 'ت', 'KeyJ'],
      ['k', 'ن', 'KeyK'],
      ['b', 'لا', 'KeyB'],
      ['m', 'ة', 'KeyM'],
      ['/', 'ظ', 'Slash'],
      ['?', '؟', 'Slash', 'shift'],
      ['1', '1', 'Digit1'],
    ],
  },
  'Arabic (101) on an AZERTY': {
    family: 'azerty',
    rows: [
      ['a', 'ض', 'KeyQ'],
      ['z', 'ص', 'KeyW'],
      ['q', 'ش', 'KeyA'],
      ['w', 'ئ', 'KeyZ'],
      ['m', 'ك', 'Semicolon'],
      ['j', 'ت', 'KeyJ'],
      ['t', 'ف', 'KeyT'],
      ['/', '.', 'Period', 'shift'],
      ['1', '1', 'Digit1'],
    ],
  },
  'Arabic (102) AZERTY': {
    family: 'azerty',
    rows: [
      ['a', 'ض', 'KeyQ'],
      ['z', 'ص', 'KeyW'],
      ['q', 'ش', 'KeyA'],
      ['s', 'س', 'KeyS'],
      ['x', 'ء', 'KeyX'],
      ['b', 'لا', 'KeyB'],
      ['1', '&', 'Digit1'],
      ['/', '/', 'Period', 'shift'],
    ],
  },
};
const press = ([, key, code, shift]: Row): KeyPress => ({ key, code, shiftKey: shift === 'shift' });

describe.each(Object.entries(layouts))('on %s', (_, { family, rows }) => {
  it.each(rows)('the key that bears %s acts as such (%s, %s %s)', (...row) => {
    expect(pressNames(press(row), family)).toContain(row[0]);
    expect(pressNames({ ...press(row), ctrlKey: true }, family)).toContain(`Mod+${row[0]}`);
  });
});

it('a Latin letter is what it writes and nothing else, wherever it stands', () => {
  expect(pressNames({ key: 'a', code: 'KeyQ' }, 'qwerty')).toEqual(['a']);
  expect(pressNames({ key: 'Q', code: 'KeyQ', shiftKey: true }, 'azerty')).toEqual(['q']);
});
it('a digit with Alt goes by its key, whatever the layout writes', () => {
  expect(pressNames({ key: '&', code: 'Digit1', altKey: true }, 'azerty')[0]).toBe('Alt+1');
  expect(pressNames({ key: '¡', code: 'Digit1', altKey: true }, 'qwerty')[0]).toBe('Alt+1');
});
it('keys with names go by them', () => {
  for (const key of ['Enter', 'F2', 'Escape', 'ArrowDown'])
    expect(pressNames({ key, code: key, ctrlKey: true }, 'azerty')).toEqual([`Mod+${key}`]);
});

describe('which keyboard it is', () => {
  const aStore = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };
  it('is told by Latin letters that stand elsewhere, and by the row of digits, also in Arabic', () => {
    expect(familyTold({ key: 'a', code: 'KeyQ' })).toBe('azerty');
    expect(familyTold({ key: 'A', code: 'KeyA', shiftKey: true })).toBe('qwerty');
    expect(familyTold({ key: '&', code: 'Digit1' })).toBe('azerty');
    expect(familyTold({ key: 'j', code: 'KeyJ' })).toBeNull();
    expect(familyTold({ key: 'ض', code: 'KeyQ' })).toBeNull();
  });
  it('is remembered, and what is typed counts for more than what the browser says', async () => {
    const store = aStore();
    const keyboard = new ThisKeyboard(store);
    expect(keyboard.family).toBe('azerty');
    const american = { keyboard: { getLayoutMap: () => Promise.resolve(new Map([['KeyQ', 'q']])) } };
    await keyboard.ask(american);
    expect(keyboard.family).toBe('qwerty');
    keyboard.heard({ key: 'z', code: 'KeyW' });
    expect(keyboard.family).toBe('azerty');
    expect(new ThisKeyboard(store).family).toBe('azerty');
  });
  it('is the usual one where the browser will not say', async () => {
    const keyboard = new ThisKeyboard(aStore());
    await keyboard.ask({});
    await keyboard.ask({ keyboard: { getLayoutMap: () => Promise.reject(new Error('not allowed')) } });
    expect(keyboard.family).toBe('azerty');
    expect(familyOfMap(new Map([['KeyQ', 'é']]))).toBeNull();
  });
});
