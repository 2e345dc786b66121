/** Punctuation and spacing alike however printed: curly quotes, several spaces, line ends. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

/** Character error rate: edits (insert, delete, replace) from what was read to what is written, for each character written. */
export const errorRate = (read: string, written: string): number => {
  const [a, b] = [plain(read), plain(written)];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1)
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      );
    previous = current;
  }
  return (previous[b.length] ?? 0) / Math.max(1, b.length);
};
