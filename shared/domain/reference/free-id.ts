const numbered = /^([A-Z])(\d+)$/;

/** An id as the wanted one that is not taken: the next number after all of `R1`, `R2` …, else the wanted one with `-2`, `-3` …. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  const [, letter] = numbered.exec(wanted) ?? [];
  if (letter !== undefined) {
    const numbers = [...taken].flatMap((id) => {
      const [, same, number] = numbered.exec(id) ?? [];
      return same === letter ? [Number(number)] : [];
    });
    return `${letter}${String(Math.max(0, ...numbers) + 1)}`;
  }
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${String(n)}`;
  return id;
};
