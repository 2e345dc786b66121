import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { environment } from '#shared/environment/environment.ts';

/** A file of the checkout. */
export interface SourceFile {
  path: string;
  text: string;
}
const product = /^(?:main|renderer|shared|sync-server)\/(?!.*\.test\.tsx?$)/;
const table = 'shared/environment/';
/** This guard's own test shows it wrong names. */
const shown = 'test/docs/environment.test.ts';

/** Every text file of the checkout that may name a variable. */
export const sourceFiles = (): SourceFile[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(?:[cm]?[jt]sx?|md|json|ya?ml|sh)$/.test(path) && path !== shown)
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }];
      } catch {
        // Removed, and not yet told to Git.
        return [];
      }
    });

/** What is wrong with how a file names variables; empty when nothing is. */
export const wrongNames = ({ path, text }: SourceFile): string[] => {
  const unknown = [...new Set(text.match(/MAKTAB_[A-Z0-9_]*[A-Z0-9]/g))]
    .filter((name) => !Object.hasOwn(environment, name))
    .map((name) => `${path}: ${name} is not in shared/environment`);
  const isCode = /\.[cm]?[jt]sx?$/.test(path) && !path.startsWith(table);
  const made =
    isCode && /['"`]MAKTAB_[A-Z0-9_]*(?:\$\{|['"`]\s*\+)/.test(text)
      ? [`${path}: makes the name of a variable up as it runs; write it out`]
      : [];
  const direct =
    isCode && product.test(path) && /process\.env(?:\.|\?\.|\[\s*['"`])MAKTAB_/.test(text)
      ? [`${path}: reads process.env itself; use environmentOf`]
      : [];
  return [...unknown, ...made, ...direct];
};

/** Whether a file that reads variables, not the table itself, names this one. */
export const names = ({ path, text }: SourceFile, name: string): boolean =>
  !path.startsWith(table) && new RegExp(`${name}\\b`).test(text);
