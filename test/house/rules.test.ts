import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const linter = new ESLint({ cwd: root });
const rulesBroken = async (path: string, code: string): Promise<(string | null)[]> => {
  const [result] = await linter.lintText(code, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

describe('rules of the house that need more than one file', () => {
  it('a switch that forgets a case is seen, also behind a default', { timeout: 120_000 }, async () => {
    const forgetful = `import type { RequestState } from './request-state.ts';
export const isNew = (state: RequestState): boolean => {
  switch (state) {
    case 'received':
      return true;
    default:
      return false;
  }
};
`;
    const whole = forgetful.replace(/switch[\s\S]*\n {2}\}\n/, "return state === 'received';\n");
    expect(await rulesBroken('shared/documents/tag.ts', forgetful)).toEqual([
      '@typescript-eslint/switch-exhaustiveness-check',
    ]);
    expect(await rulesBroken('shared/documents/tag.ts', whole)).toEqual([]);
  });

  it('a date or a choice drawn by the browser is seen', { timeout: 120_000 }, async () => {
    const path = 'renderer/ui/Muted.tsx';
    const native = ['<select />', '<datalist id="x" />', '<input autoComplete="off" type="date" />'];
    const code = (elements: string[]) => `export const Drawn = () => <p>${elements.join('')}</p>;\n`;
    expect(await rulesBroken(path, code(native))).toEqual(native.map(() => 'no-restricted-syntax'));
    expect(await rulesBroken(path, code(['<input autoComplete="off" type="search" />']))).toEqual([]);
  });

  it('a day made to run from left to right is seen, a time is not', { timeout: 120_000 }, async () => {
    const code = (words: string) => `export const Said = () => <Ltr>{${words}}</Ltr>;\n`;
    const broken = (words: string) => rulesBroken('renderer/parts/due/DueBadge.tsx', code(words));
    expect(await broken('formatDateTime(at)')).toEqual(['no-restricted-syntax']);
    expect(await broken('formatTime(at)')).toEqual([]);
  });

  it('a circle is seen', { timeout: 120_000 }, async () => {
    const path = 'shared/documents/legal-time.ts';
    const code = readFileSync(join(root, path), 'utf8');
    const back = `${code}\nimport { calendar } from './calendar.ts';\nexport const circle = calendar;\n`;
    expect(await rulesBroken(path, code)).toEqual([]);
    expect(await rulesBroken(path, back)).toContain('import-x/no-cycle');
  });

  it("an element of the browser's own is seen outside what draws them, and has its place inside", async () => {
    const native = ['<button type="button" />', '<input type="file" autoComplete="off" />'];
    const ours = ['<Press />', '<input type="radio" autoComplete="off" />'];
    const written = (markup: string) => `export const Shown = () => ${markup};\n`;
    for (const markup of native)
      expect(await rulesBroken('renderer/parts/due/DueBadge.tsx', written(markup)), markup).toContain(
        'no-restricted-syntax',
      );
    for (const markup of ours)
      expect(await rulesBroken('renderer/parts/due/DueBadge.tsx', written(markup)), markup).not.toContain(
        'no-restricted-syntax',
      );
    for (const markup of native)
      expect(await rulesBroken('renderer/ui/Button.tsx', written(markup)), markup).not.toContain(
        'no-restricted-syntax',
      );
    expect(await rulesBroken('renderer/ui/Button.tsx', written('<input />'))).toContain(
      'no-restricted-syntax',
    );
  }, 120_000);
});
