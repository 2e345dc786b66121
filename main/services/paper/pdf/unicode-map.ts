/** Four hexadecimal digits. */
export const hex16 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex16(text.charCodeAt(at))).join('');

/** A `ToUnicode` map: the text each two-byte code means (PDF 32000-1, 9.10.3), at most 100 a block as the format asks. */
export const unicodeMap = (codes: readonly (readonly [text: string, code: number])[]): string => {
  const blocks: string[] = [];
  for (let at = 0; at < codes.length; at += 100) {
    const part = codes.slice(at, at + 100);
    const lines = part.map(([text, code]) => `<${hex16(code)}> <${utf16(text)}>`);
    blocks.push(`${String(part.length)} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
};
