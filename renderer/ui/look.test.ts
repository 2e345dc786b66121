import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const warningsOf = async (code: string, codeFilename = 'renderer/ui/wrong.module.css') => {
  const { results } = await stylelint.lint({ code, codeFilename });
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text));
};

/** One wrong line for every rule of the look, and a word of the advice it must get. */
const wrong: readonly (readonly [line: string, advice: RegExp])[] = [
  ['font-size: 13px', /--type-/],
  ['font-size: 0.9em', /--type-/],
  ['padding: 10px 12px', /--space-/],
  ['padding-inline: var(--space-4) 3px', /--space-/],
  ['margin-block-end: 1rem', /--space-/],
  ['gap: 5mm', /--space-/],
  ['border-radius: 5px', /--radius/],
  ['line-height: 1.4', /--line/],
  ['z-index: 40', /--layer/],
  ['font-family: Arial', /token/],
  ['margin-left: var(--space-4)', /logical/],
  ['padding-top: 0', /logical/],
  ['left: 0', /logical/],
  ['width: 40px', /logical/],
  ['max-height: 40px', /logical/],
  ['text-align: right', /start or end/],
  ['color: #123456', /token/],
  ['background: rgb(0 0 0)', /token/],
];

describe('the look', () => {
  it.each(wrong)('refuses "%s" with advice', async (line, advice) => {
    expect(await warningsOf(`.a {\n  ${line};\n}\n`)).toEqual([expect.stringMatching(advice)]);
  });

  it('refuses to ask the window for its size', async () => {
    expect(await warningsOf('@media (width < 900px) {\n  .a {\n    gap: 0;\n  }\n}\n')).toEqual([
      expect.stringMatching(/@container/),
    ]);
  });

  it('lets paper have millimetres, and no pixels', async () => {
    const paper = 'renderer/parts/letters/letter-paper.module.css';
    expect(await warningsOf('.a {\n  padding: 4mm;\n}\n', paper)).toEqual([]);
    expect(await warningsOf('.a {\n  padding: 4px;\n}\n', paper)).toHaveLength(1);
  });

  it('refuses an exception without a reason, or that is not needed', async () => {
    const excepted = (words: string, line: string) =>
      warningsOf(
        `.a {\n  /* stylelint-disable-next-line declaration-property-value-allowed-list${words} */\n  ${line};\n}\n`,
      );
    expect(await excepted('', 'gap: 5px')).toEqual([expect.stringMatching(/description/)]);
    expect(await excepted(' -- half of a point', 'gap: 5px')).toEqual([]);
    expect(await excepted(' -- half of a point', 'gap: 0')).toEqual([expect.stringMatching(/Needless/i)]);
  });

  it('holds in every module of the renderer', async () => {
    const { errored, report } = await stylelint.lint({ files: 'renderer/**/*.css', formatter: 'string' });
    expect(errored, report).toBe(false);
  });
});
