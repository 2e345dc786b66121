import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type MapView, panned, seen, type Size, wholeMap, zoomed } from './map-view.ts';

const step = 0.2;
const zoomStep = 1.6;
const wheelRate = 0.0015;

/** Zoom and pan by wheel, drag and keys. Coordinates are those of the drawing. */
export const useMapView = (size: Size, svg: RefObject<SVGSVGElement | null>) => {
  const [view, setView] = useState<MapView>(() => wholeMap(size));
  const dragged = useRef<{ x: number; y: number } | null>(null);
  const box = seen(view, size);
  const pixels = () => svg.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };

  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    // React's own wheel listeners are passive: the page would scroll as well.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const at = element.getBoundingClientRect();
      setView((now) => {
        const part = seen(now, size);
        return zoomed(now, size, Math.exp(-event.deltaY * wheelRate), {
          x: part.left + ((event.clientX - at.left) / at.width) * part.width,
          y: part.top + ((event.clientY - at.top) / at.height) * part.height,
        });
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [svg, size]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, MapView>> = {
      ArrowLeft: panned(view, size, -step, 0),
      ArrowRight: panned(view, size, step, 0),
      ArrowUp: panned(view, size, 0, -step),
      ArrowDown: panned(view, size, 0, step),
      '+': zoomed(view, size, zoomStep),
      '=': zoomed(view, size, zoomStep),
      '-': zoomed(view, size, 1 / zoomStep),
      '0': wholeMap(size),
    };
    const next = moves[event.key];
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    setView(next);
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[role="link"]')))
      return;
    dragged.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = dragged.current;
    if (!from) return;
    const { width, height } = pixels();
    setView(panned(view, size, (from.x - event.clientX) / width, (from.y - event.clientY) / height));
    dragged.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerUp = () => {
    dragged.current = null;
  };
  return {
    view,
    box,
    zoomIn: () => setView(zoomed(view, size, zoomStep)),
    zoomOut: () => setView(zoomed(view, size, 1 / zoomStep)),
    showAll: () => setView(wholeMap(size)),
    handlers: { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  };
};
