/** Edits (insert, delete, replace a character) between two texts, counted up to `most`; `most + 1` stands for more. */
export const editsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
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
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
};

/** True when a reader may have made `read` of `meant`: one wrong letter in five, none in short words. */
export const mayBeRead = (read: string, meant: string): boolean =>
  editsBetween(read, meant, Math.floor(meant.length / 5)) <= Math.floor(meant.length / 5);
