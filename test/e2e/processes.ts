import { readFile, readdir } from 'node:fs/promises';

interface Running {
  pid: number;
  parent: number;
  command: string;
}

const readProcess = async (pid: number): Promise<Running | null> => {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: command.replaceAll('\0', ' ') };
  } catch {
    // Ended between the listing and the reading.
    return null;
  }
};

/** Sends `signal` to the sync-server processes below `ancestor`. Linux only; throws when there is none. */
export const syncServerBelow = async (ancestor: number, signal: NodeJS.Signals): Promise<void> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = (await Promise.all(pids.map(readProcess))).filter((found) => found !== null);
  const family = new Set([ancestor]);
  for (let grown = true; grown;) {
    const before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
    grown = family.size > before;
  }
  const servers = all.filter(({ pid, command }) => family.has(pid) && command.includes('sync-server/server'));
  if (servers.length === 0) throw new Error(`No sync server runs below process ${ancestor}`);
  for (const { pid } of servers) process.kill(pid, signal);
};
