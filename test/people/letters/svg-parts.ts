import { create } from 'qrcode';

/** A4 at 300 dots per inch. */
export const paperSize = { width: 2480, height: 3508 };

export const escaped = (text: string) =>
  text.replace(/[<>&]/g, (one) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[one] ?? '');

/** A QR code, its top left corner and side in pixels. */
export const drawCode = (text: string, left: number, top: number, side: number): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const module = side / modules.size;
  let path = '';
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column))
        path += `M${String(left + column * module)} ${String(top + row * module)}h${String(module)}v${String(module)}h-${String(module)}z`;
  return `<path d="${path}" fill="black"/>`;
};
