import { type RefObject, useEffect } from 'react';

/** Draws the sheet in a preview no wider than the preview is: paper is looked at whole, in any window and at any zoom. */
export const useFitting = (preview: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const room = preview.current;
    const sheet = room?.firstElementChild;
    if (!room || !(sheet instanceof HTMLElement)) return undefined;
    const fit = () => {
      sheet.style.setProperty('zoom', '1');
      sheet.style.setProperty('zoom', String(Math.min(1, room.clientWidth / sheet.scrollWidth)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(room);
    return () => observer.disconnect();
  }, [preview]);
};
