import { useEffect, useRef } from 'react';

/** Where somebody writes or answers, the focus is theirs. */
const isTaken = (): boolean =>
  document.activeElement?.closest(
    'input:not([type="checkbox"]), textarea, [contenteditable], [role="dialog"], [role="spinbutton"]',
  ) instanceof Element;

/**
 * The focus goes along with what the keys of a list move, so that a screen reader reads where one is. `at` names the current
 * item, undefined: none; `find` gives what takes the focus.
 */
export const useFocusFollows = (at: string | number | undefined, find: () => HTMLElement | null): void => {
  const was = useRef<typeof at | null>(null);
  const where = useRef(find);
  useEffect(() => {
    where.current = find;
  });
  useEffect(() => {
    const isFirst = was.current === null;
    was.current = at;
    if (isFirst || at === undefined || isTaken()) return;
    where.current()?.focus({ preventScroll: true });
  }, [at]);
};
