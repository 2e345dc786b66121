import { useMemo } from 'react';
import { drawQr } from './qr.ts';

/** Modules left blank around a code, so that readers find it (ISO 18004). */
const quiet = 4;

/** A QR code (level Q) as large as its class makes it, quiet zone included. Paper only: whoever looks reads the text beside it. */
export const QrCode = ({ text, className }: { text: string; className: string | undefined }) => {
  const { size, path } = useMemo(() => drawQr(text), [text]);
  const side = size + 2 * quiet;
  return (
    <svg
      className={className}
      viewBox={`${String(-quiet)} ${String(-quiet)} ${String(side)} ${String(side)}`}
      shapeRendering="crispEdges"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
};
