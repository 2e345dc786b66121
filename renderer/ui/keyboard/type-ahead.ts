import { useEffect, useLayoutEffect, useState } from 'react';
import { isAsked, isTyping } from './registry.ts';

/** Who waits for what now. */
const waiting = new Set<symbol>();
/** Pressed meanwhile, in order. */
let kept: KeyboardEvent[] = [];
let isGiving = false;

const isText = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type !== 'checkbox');
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the key would have written in the field; null: nothing. */
const writtenBy = (pressed: KeyboardEvent, field: Element): string | null => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === 'Enter' && field instanceof HTMLTextAreaElement) return '\n';
  return pressed.key.length === 1 ? pressed.key : null;
};

/** Presses a key again where the focus is now: a press of ours writes nothing by itself. */
const give = (pressed: KeyboardEvent): void => {
  const target = document.activeElement ?? document.body;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const again = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  const isTaken = !target.dispatchEvent(new KeyboardEvent('keydown', again));
  const text = isTaken || !isText(target) ? null : writtenBy(pressed, target);
  if (text === null || !isText(target)) return;
  const end = target.value.length;
  target.setRangeText(text, target.selectionStart ?? end, target.selectionEnd ?? end, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
};

/** One after the other, each when the page has done what the one before asked for. */
const giveAll = async (): Promise<void> => {
  if (isGiving) return;
  isGiving = true;
  for (;;) {
    await soon();
    const next = waiting.size > 0 ? undefined : kept.shift();
    if (!next) break;
    give(next);
  }
  isGiving = false;
};

/** Whether a press is meant for what is waited for: it writes or asks something, and means nothing on the screen as it is. */
const isAhead = (event: KeyboardEvent): boolean =>
  waiting.size > 0 && event.key.length === 1 && !isTyping(event.target) && !isAsked(event);

/** Keeps what is pressed ahead, and all after it until that has been given. @returns what ends that */
export const listenAhead = (): (() => void) => {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    // It is not wanted any more.
    if (event.key === 'Escape') kept = [];
    if (kept.length === 0 && !isAhead(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Backspace') kept.pop();
    else if (!['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(event.key))
      kept.push(event);
  };
  addEventListener('keydown', onKey, { capture: true });
  return () => removeEventListener('keydown', onKey, { capture: true });
};

/**
 * While what was asked for is on its way, keys are meant for it: they are kept, and pressed once it is there. Whoever types ahead of
 * the screen neither loses a letter nor has it taken for a command.
 */
export const useTypeAhead = (isWaiting: boolean): void => {
  const [own] = useState(() => Symbol('waiting'));
  useLayoutEffect(() => {
    if (isWaiting) waiting.add(own);
  }, [isWaiting, own]);
  // Ends once what has come listens to its keys.
  useEffect(() => {
    if (!isWaiting) return undefined;
    return () => {
      waiting.delete(own);
      void giveAll();
    };
  }, [isWaiting, own]);
};
