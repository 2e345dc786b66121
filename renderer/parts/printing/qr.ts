import { create } from 'qrcode';

/** A QR code as vector data: `size` modules a side (without the quiet zone) and one SVG path of its dark modules. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Draws `text` at level Q: a quarter of the code may be stamped over and still be read. */
export const drawQr = (text: string): QrDrawing => {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
};
