import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Config } from '../config.ts';
import { backUp } from '../storage/embedded/backup.ts';
import { restore } from '../storage/embedded/restore.ts';
import { CliProblem } from './problem.ts';
import { stepsTold } from './steps-told.ts';

/** The one file of a command line, and what was said of each option. */
const read = (usage: string, args: readonly string[], option: string): { file: string; said: string[] } => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { [option]: { type: 'string', multiple: true } },
    });
    const [file, ...more] = positionals;
    const said = values[option];
    if (file !== undefined && more.length === 0)
      return { file, said: Array.isArray(said) ? said.map(String) : [] };
  } catch {
    // An option that it does not have, or one without a value: said below.
  }
  throw new CliProblem(`Usage: maktab ${usage}`);
};

/**
 * `maktab backup FILE [--recipient KEY]…`: a copy of the store, while the server runs; encrypted for the recipients named, or those of
 * `MAKTAB_BACKUP_RECIPIENTS`.
 */
export const backupCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const { file, said } = read('backup FILE [--recipient age1…]', args, 'recipient');
  const recipients = said.length > 0 ? said : config.backupRecipients;
  await backUp(config.storeFile, file, recipients, stepsTold(config.storeFile));
  const how =
    recipients.length === 0
      ? ' It is not encrypted: --recipient or MAKTAB_BACKUP_RECIPIENTS does that.'
      : ` Encrypted: one of ${String(recipients.length)} keys opens it, this machine cannot.`;
  console.log(`Backed up to ${file}.${how}`);
  return 0;
};

/** `maktab restore FILE [--identity KEYFILE]`: puts a copy back; the server must be stopped. */
export const restoreCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const usage = 'restore FILE [--identity KEYFILE]';
  const { file, said } = read(usage, args, 'identity');
  if (said.length > 1) throw new CliProblem(`Usage: maktab ${usage}`);
  const { aside } = await restore(config.dataDir, config.storeFile, file, said[0] ?? null, stepsTold(file));
  console.log(
    `Restored from ${file}.${aside === null ? '' : ` The former store is kept as ${aside}.`}
Start the server. Each desk that comes back reads everything anew and sends again what it did since that backup, up to ${String(config.keepDays)} days (MAKTAB_KEEP_DAYS); supervision shows which have come. People may have to sign in again.`,
  );
  return 0;
};

/** `maktab backup-key FILE`: makes the key that opens encrypted backups, and says the half that encrypts them. */
export const backupKeyCommand = async (_config: Config, args: readonly string[]): Promise<number> => {
  const { file } = read('backup-key FILE', args, 'none');
  if (existsSync(resolve(file))) throw new CliProblem(`${file} exists already. Keys are never overwritten.`);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeFileSync(file, `# Opens backups of Maktab. Public half: ${recipient}\n${identity}\n`, {
    mode: 0o600,
    flag: 'wx',
  });
  console.log(`${recipient}
The key that opens backups is in ${file}. Take it off this machine and keep it in two places: without it no encrypted backup is ever opened.`);
  return 0;
};
