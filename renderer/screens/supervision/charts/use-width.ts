import { type RefObject, useEffect, useState } from 'react';

/** The width an element has, in pixels, followed as it changes. */
export const useWidth = (element: RefObject<HTMLElement | null>, first: number): number => {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
};
