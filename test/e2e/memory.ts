import { open, readdir, readFile } from 'node:fs/promises';

/** Processes below this one, however deep. */
const descendants = async (): Promise<number[]> => {
  const parents = new Map<number, number>();
  for (const name of (await readdir('/proc')).filter((found) => /^\d+$/.test(found))) {
    const status = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
    // The name in brackets may hold anything; the parent is the second word after it.
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent > 0) parents.set(Number(name), parent);
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
};

/** The writable memory of a process, piece by piece. */
async function* memoryOf(pid: number): AsyncGenerator<Buffer> {
  const maps = await readFile(`/proc/${String(pid)}/maps`, 'latin1').catch(() => '');
  const memory = await open(`/proc/${String(pid)}/mem`).catch(() => null);
  if (!memory) return;
  try {
    for (const line of maps.split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === undefined || to === undefined) continue;
      const size = parseInt(to, 16) - parseInt(from, 16);
      if (size > 512 * 1024 * 1024) continue;
      const read = await memory.read(Buffer.alloc(size), 0, size, parseInt(from, 16)).catch(() => null);
      if (read) yield read.buffer.subarray(0, read.bytesRead);
    }
  } finally {
    await memory.close();
  }
}

/** How often words stand in the memory of the browser's page processes, as Latin-1 or UTF-16. */
export const copiesInPages = async (words: readonly string[]): Promise<number> => {
  const forms = words.flatMap((word) => [Buffer.from(word, 'latin1'), Buffer.from(word, 'utf16le')]);
  let copies = 0;
  for (const pid of await descendants()) {
    const command = await readFile(`/proc/${String(pid)}/cmdline`, 'latin1').catch(() => '');
    if (!command.includes('--type=renderer')) continue;
    for await (const piece of memoryOf(pid))
      for (const form of forms)
        for (let at = piece.indexOf(form); at >= 0; at = piece.indexOf(form, at + form.length)) copies += 1;
  }
  return copies;
};
