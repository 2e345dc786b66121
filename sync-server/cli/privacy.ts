import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  erasureProof,
  type ErasureProof,
  proofAnswer,
  type RemainsWhy,
} from '#shared/contracts/erasures-api.ts';
import type { Config } from '../config.ts';
import { proofDigest } from '../erasures/proof-digest.ts';
import { post } from './over-http.ts';
import { CliProblem } from './problem.ts';

const usage =
  'Usage: maktab privacy erase --citizen ID [--dry-run] [--proof FILE] | maktab privacy verify --proof FILE';

const reasons: Readonly<Record<RemainsWhy, string>> = {
  open: 'requests that are not over, with their files: erased in the night after they are',
  shared: 'requests that others made too: the words are theirs as well, and go with the retention rules',
  register: 'lines of the registers: numbers and dates, nobody’s name (law 69-99)',
  anonymous: 'requests emptied of everything about people: what statistics need',
  audit: 'entries of the audit log: ids and codes, no words; they say who read the file',
  ids: 'documents of the server that name an id, and nothing else',
  mentioned: 'documents of somebody else in which the name or a number stands: a person has to look at them',
  backups: 'copies of the store made before; put back, they are erased again before anybody reads them',
  desks:
    'desks not in contact since: they let go at the next one, open for their owner no more after that time, and lose their key after 180 days',
};

/** What was done, for the person who asked and for the officer. No word of the citizen's is in it. */
const report = (proof: ErasureProof): string[] => [
  `${proof.dryRun ? 'Would be erased' : 'Erased'} of ${proof.citizenId}, ${proof.at}:`,
  ...proof.erased.map(({ where, documents }) => `  ${where}  ${String(documents)}`),
  ...(proof.erased.length === 0 ? ['  nothing'] : []),
  ...(proof.dryRun ? [] : ['What remains, why, and until when:']),
  ...proof.remains.map(({ where, documents, why, until, ids }) => {
    const many = why === 'backups' || why === 'desks' ? '' : `  ${String(documents)}`;
    const when =
      until === null
        ? why === 'backups'
          ? ', until whoever makes them removes them'
          : ''
        : `, until ${until}`;
    const which = why === 'mentioned' ? `: ${ids.join(', ')}` : '';
    return `  ${where}${many}  ${reasons[why]}${when}${which}`;
  }),
  `Searched: ${proof.searched.join(', ')}`,
  ...(proof.digest === null ? [] : [`Digest (SHA-256): ${proof.digest}`]),
  ...(proof.auditHead === null ? [] : [`The audit log has it, up to ${proof.auditHead}`]),
];

/** What a file holds; null when it holds no JSON. @throws CliProblem when it cannot be read */
const jsonOf = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliProblem(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** `maktab privacy verify`: whether a proof says what it said when it was made, and the running server's log has it. */
const verifyProof = async (config: Config, file: string): Promise<number> => {
  const read = erasureProof.safeParse(jsonOf(file));
  if (!read.success || read.data.digest === null) throw new CliProblem(`${file} is no proof of an erasing.`);
  const { digest, citizenId } = read.data;
  if (proofDigest(read.data) !== digest)
    throw new CliProblem(`${file} was changed: what it says has another digest.`);
  const { entry } = proofAnswer.parse(await post(config, '/admin/privacy/proofs', { digest }));
  if (!entry) throw new CliProblem(`The audit log has no proof of this digest: ${file} was not made here.`);
  console.log(
    `The proof of ${citizenId} is unchanged; entry ${entry.id} of the audit log has it, ${entry.at}. \`maktab audit verify\` checks the log itself.`,
  );
  return 0;
};

/** `maktab privacy erase`: one citizen, by the id of their file; the running server does it. */
export const privacyCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const [action, ...rest] = args;
  let values: { citizen?: string; 'dry-run'?: boolean; proof?: string };
  try {
    ({ values } = parseArgs({
      args: rest,
      options: { citizen: { type: 'string' }, 'dry-run': { type: 'boolean' }, proof: { type: 'string' } },
    }));
  } catch {
    throw new CliProblem(usage);
  }
  const { citizen, proof: file } = values;
  if (action === 'verify' && file !== undefined) return verifyProof(config, file);
  if (action !== 'erase' || citizen === undefined) throw new CliProblem(usage);
  if (file !== undefined && existsSync(file))
    throw new CliProblem(`${file} exists already. Proofs are never overwritten; nothing was erased.`);
  const body = { citizenId: citizen, dryRun: values['dry-run'] ?? false };
  const proof = erasureProof.parse(await post(config, '/admin/privacy/erasures', body));
  if (file !== undefined)
    writeFileSync(file, `${JSON.stringify(proof, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  console.log(report(proof).join('\n'));
  return 0;
};
