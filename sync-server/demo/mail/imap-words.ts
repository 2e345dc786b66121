/** The words of an IMAP command, as far as they are said in one line: atoms, quoted strings, and lists as one word. */
export const wordsOfCommand = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|\(([^)]*)\)|(\S+)/g)].map(([, quoted, list, atom]) =>
    quoted !== undefined ? quoted.replace(/\\(.)/g, '$1') : (list ?? atom ?? ''),
  );

/** `30-Nov-2026 22:40:00 +0000`. */
export const internalDateOf = (at: string): string => {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time} +0000`;
};

/** Whether a UID is among `3`, `3:7`, `3:*` or `1,4:6`; `*` is the greatest there is. */
export const isInUidSet = (n: number, set: string, greatest: number): boolean =>
  set.split(',').some((part) => {
    const [from = 0, to = from] = part.split(':').map((end) => (end === '*' ? greatest : Number(end)));
    return n >= Math.min(from, to) && n <= Math.max(from, to);
  });
