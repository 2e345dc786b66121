import { auditCommand } from './cli/audit.ts';
import { personCommand, retentionCommand } from './cli/over-http.ts';
import { privacyCommand } from './cli/privacy.ts';
import { registerCommand } from './cli/register.ts';
import { backupCommand, backupKeyCommand, restoreCommand } from './cli/store-copies.ts';
import { ssoCommand } from './cli/sso.ts';
import { storeCommand } from './cli/store.ts';
import { type Config, readConfig } from './config.ts';
import { exitCodes } from './trouble/exit-codes.ts';
import { explain } from './trouble/explain.ts';

const usage = `Usage:
  npm run maktab -- backup FILE [--recipient age1…]
                                                a copy of the store, while the server runs; encrypted for who holds the key
  npm run maktab -- backup-key FILE             makes the key that opens encrypted backups, and says its public half
  npm run maktab -- restore FILE [--identity KEYFILE]
                                                puts a copy back; the server must be stopped
  npm run maktab -- audit verify [--head S:H] [--anchors FOLDER]
                                                whether the audit log is whole, and what that does not prove
  npm run maktab -- register verify             whether closed months of the registers are as they were closed
  npm run maktab -- retention --dry-run|--run   what the retention rules would do, or do it
  npm run maktab -- privacy erase --citizen ID [--dry-run] [--proof FILE]
  npm run maktab -- privacy verify --proof FILE
                                                erases one person everywhere, says what was erased and what remains until when
  npm run maktab -- store                       whether the store is a demo's or a city's
  npm run maktab -- sso check [--answer FILE]   what the city directory says, and whether it can be used; whether a saved answer
                                                of it can be read
  npm run maktab -- person put-out|let-in ID    closes somebody's account here, or opens it again
The data folder is MAKTAB_DATA_DIR (default .maktab); retention, privacy and person ask the running server as MAKTAB_ADMIN.`;

type Command = (config: Config, args: readonly string[]) => number | Promise<number>;
const commands: Readonly<Record<string, Command>> = {
  backup: backupCommand,
  'backup-key': backupKeyCommand,
  restore: restoreCommand,
  audit: auditCommand,
  register: registerCommand,
  retention: retentionCommand,
  privacy: privacyCommand,
  person: personCommand,
  store: storeCommand,
  sso: ssoCommand,
};

/** Runs a command line; resolves with the exit code. */
const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(usage);
    return exitCodes.usage.code;
  }
  let config: Config | null = null;
  try {
    config = readConfig(process.env);
    return await command(config, args);
  } catch (error) {
    const { ending, sentence } = explain(error, config);
    console.error(sentence);
    return exitCodes[ending].code;
  }
};

// What it makes is for its owner alone.
process.umask(0o077);
process.exitCode = await run(process.argv.slice(2));
