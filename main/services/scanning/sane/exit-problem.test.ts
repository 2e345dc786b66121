import { describe, expect, it } from 'vitest';
import { exitProblem } from './exit-problem.ts';

const end = (code: number | null, complaint = '') => ({ code, complaint, isMissing: false });
const last = (words: string, pages = 1) =>
  `Scanning page 1\nscanimage: sane_start: ${words}\nBatch terminated, ${String(pages)} pages scanned\n`;

describe('why scanimage ended', () => {
  it.each([
    ['an empty feeder is exit code 0', end(0, last('Document feeder out of documents', 0)), 0, 'no-paper'],
    ['every stack ends so', end(0, last('Document feeder out of documents')), 3, null],
    [
      'a page it says it scanned and that never came',
      end(7, last('Document feeder out of documents', 4)),
      3,
      'unsure',
    ],
    ['a jam after three sheets', end(6, last('Document feeder jammed')), 3, 'jam'],
    ['a jam whose exit code was lost', end(0, last('Document feeder jammed')), 0, 'jam'],
    ['hung after the last page, ended by us', end(null, 'Batch terminated, 1 page scanned\n'), 1, null],
    ['killed by something else', end(null, 'Scanning page 2\n'), 1, 'failed'],
    ['taken by another program', end(1, 'scanimage: open of device test:0 failed: Device busy\n'), 0, 'busy'],
    [
      'no such device',
      end(1, 'scanimage: open of device test:9 failed: Invalid argument\n'),
      0,
      'unreachable',
    ],
    ['only the exit code is known', end(11), 0, 'denied'],
    ['nothing is known', end(1), 0, 'failed'],
    ['no page from the glass', end(0), 0, 'failed'],
  ])('%s', (_name, how, pages, problem) => {
    expect(exitProblem(how, pages)?.code ?? null).toBe(problem);
  });

  it('says when it is not installed', () => {
    expect(exitProblem({ ...end(null), isMissing: true }, 0)?.code).toBe('unreachable');
  });
});
