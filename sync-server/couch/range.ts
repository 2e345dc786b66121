/** One range of bytes, both ends included. */
export interface ByteRange {
  from: number;
  to: number;
}

/** Reads a Range header (RFC 9110, one range). Several ranges or another unit: the whole, as the RFC allows. */
export const rangeOf = (header: string | undefined, length: number): ByteRange | 'whole' | 'impossible' => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match) return 'whole';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'whole';
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from > to || from >= length ? 'impossible' : { from, to };
};
