import { describe, expect, it } from 'vitest';
import { collectLines, runProgram } from './run-program.ts';

const never = () => new AbortController().signal;

describe('running a program', () => {
  it('gives its lines, its exit code and its last words', async () => {
    const script = 'echo one; echo two; echo trouble >&2; exit 7';
    const { lines, code, complaint, isMissing } = await collectLines(
      runProgram('sh', ['-c', script], { signal: never() }),
    );
    expect([lines, code, complaint, isMissing]).toEqual([['one', 'two'], 7, 'trouble\n', false]);
  });

  it('says when there is none', async () => {
    const end = await collectLines(runProgram('maktab-no-such-program', [], { signal: never() }));
    expect([end.lines, end.isMissing]).toEqual([[], true]);
  });

  it('ends one that has said its last word and does not leave', async () => {
    const script = 'echo page; echo "all done" >&2; exec sleep 60';
    const running = runProgram('sh', ['-c', script], { signal: never(), saidLast: /^all done/m });
    expect(await collectLines(running)).toMatchObject({ lines: ['page'], code: null });
  });
});
