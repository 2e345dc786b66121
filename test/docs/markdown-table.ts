/** The body rows of every table of a Markdown text, each row as its cells. A cell holds no `|`. */
export const tableRows = (markdown: string): string[][] => {
  const cells = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
  const isRule = (row: string[] | undefined) => row?.every((cell) => /^:?-+:?$/.test(cell)) ?? false;
  return cells.filter((row, at) => !isRule(row) && !isRule(cells[at + 1]));
};
