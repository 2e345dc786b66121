import { parseArgs } from 'node:util';
import { headWord, readHeadWord } from '../audit/anchor.ts';
import { readAnchorFiles } from '../audit/anchor-files.ts';
import { findAuditKey } from '../audit/audit-key.ts';
import type { AuditHead } from '../audit/entry.ts';
import { ChainCheck } from '../audit/verify.ts';
import type { Config } from '../config.ts';
import { lateBar } from '../observe/progress-bar.ts';
import { auditEntries, countEntries } from './audit-entries.ts';
import { faultWords, unknownWords } from './audit-words.ts';
import { CliProblem } from './problem.ts';

const usage =
  'Usage: maktab audit verify [--head SEQ:HASH]… [--anchors FOLDER], with heads as an earlier run has printed them or the daily letter says them.';

/** @throws CliProblem when the words are not these */
const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { head: { type: 'string', multiple: true }, anchors: { type: 'string' } },
      allowPositionals: true,
    });
    const heads = (values.head ?? []).map(readHeadWord);
    if (positionals.join(' ') !== 'verify' || heads.includes(null)) throw new CliProblem(usage);
    return { heads: heads.flatMap((head) => head ?? []), folder: values.anchors };
  } catch {
    throw new CliProblem(usage);
  }
};

/** The anchors in the folder said, or in the one the server writes to. @throws CliProblem when one cannot be read */
const anchorsIn = async (folder: string | null): Promise<AuditHead[]> => {
  if (folder === null) return [];
  const { anchors, unreadable } = await readAnchorFiles(folder).catch(() => {
    throw new CliProblem(`The folder of the noted heads, ${folder}, cannot be read. Is it mounted?`);
  });
  if (unreadable.length > 0)
    throw new CliProblem(
      `These noted heads cannot be read: ${unreadable.join(', ')}. Take them from the machine that keeps them, or move them away.`,
    );
  return anchors;
};

/** `maktab audit verify`: walks the chain, says whether it is whole, and what that does not prove. */
export const auditCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const { heads, folder } = readArguments(args);
  const entries = auditEntries(config);
  const filed = await anchorsIn(folder ?? config.auditAnchors.folder);
  const check = new ChainCheck({
    key: await findAuditKey(config.auditKeyFile),
    anchors: [...heads, ...filed],
  });
  const bar = lateBar('Verifying the audit log', countEntries(config));
  let done = 0;
  for await (const document of entries) {
    if (!check.take(document)) break;
    bar.update((done += 1));
  }
  bar.stop();
  const verdict = check.verdict();
  if (verdict.kind === 'broken') {
    console.error(`The audit log is broken: entry ${String(verdict.at)} ${faultWords[verdict.why]}.`);
    return 1;
  }
  console.log(`The audit log is whole: ${String(verdict.entries)} entries.`);
  for (const unknown of verdict.unknown) console.log(`Not proved: ${unknownWords(unknown)}`);
  if (verdict.entries > 0)
    console.log(`Note this outside of the server, for the next time:\n  --head ${headWord(verdict.head)}`);
  return 0;
};
