import type { ScanProblem } from '#shared/contracts/scanning-api.ts';

/** What a scanner says of itself at one moment. */
export interface Said {
  state: string;
  feeder: string;
  /** The state of our job as listed; null: it is not listed. */
  job: string | null;
  /** Images that wait to be fetched. */
  waiting?: number;
}
/** One `NextDocument` and what the status says after it. */
export interface Turn extends Said {
  next: number;
}

/** How a maker's device goes through a stack, as its users have recorded it; said again in our words. */
export interface Conversation {
  maker: string;
  /** Where it was recorded. */
  source: string;
  /** What it says before there is a job; the last stays. */
  before: Said[];
  /** The last stays. */
  turns: Turn[];
  expected: { pages: number; problem: ScanProblem | null; isDeleted: boolean };
}

const ready: Said = { state: 'Idle', feeder: 'ScannerAdfLoaded', job: null };
const busy: Said = { state: 'Processing', feeder: 'ScannerAdfLoaded', job: 'Processing' };
const page = (said: Said = busy): Turn => ({ next: 200, ...said });
const no = (next: number, said: Said): Turn => ({ ...said, next });
const over = no(404, { state: 'Idle', feeder: 'ScannerAdfEmpty', job: 'Completed' });
const whole = (pages: number) => ({ pages, problem: null, isDeleted: true });
const drawing: Said = { ...busy, feeder: 'ScannerAdfProcessing' };

export const conversations: readonly Conversation[] = [
  {
    maker: 'Brother MFC-L2710DW: 404 while the next sheet is fed',
    source: 'alexpevzner/sane-airscan#39',
    before: [ready],
    turns: [page(), no(404, busy), page(), no(404, busy), no(404, busy), page(), over],
    expected: whole(3),
  },
  {
    maker: 'Epson WF-2930: ScannerAdfProcessing and 404 between sheets',
    source: 'alexpevzner/sane-airscan#357',
    before: [ready],
    turns: [page(drawing), no(404, drawing), page(drawing), no(404, drawing), page(), over],
    expected: whole(3),
  },
  {
    maker: 'Epson WF-2930: the job called complete after one sheet, the feeder full',
    source: 'alexpevzner/sane-airscan#385',
    before: [ready],
    turns: [page(drawing), no(404, { state: 'Idle', feeder: 'ScannerAdfLoaded', job: 'Completed' })],
    expected: { pages: 1, problem: 'unsure', isDeleted: false },
  },
  {
    maker: 'a feeder that goes on drawing in when the job is over',
    source: 'alexpevzner/sane-airscan#385',
    before: [ready],
    turns: [page(), no(404, { ...drawing, state: 'Idle', job: 'Completed' })],
    expected: { pages: 1, problem: 'unsure', isDeleted: false },
  },
  {
    maker: 'Idle and 503 between sheets',
    source: 'case 02, second variant',
    before: [ready],
    turns: [
      page(),
      no(503, ready),
      no(503, ready),
      page(),
      no(503, { ...ready, job: 'Processing' }),
      page(),
      over,
    ],
    expected: whole(3),
  },
  {
    maker: 'Idle, empty and 404 while the job still goes on',
    source: 'case 02',
    before: [ready],
    turns: [
      page(),
      ...Array.from({ length: 5 }, () => no(404, { ...over, job: 'Processing' })),
      no(404, { ...over, waiting: 1 }),
      page(),
      over,
    ],
    expected: whole(2),
  },
  {
    maker: 'Canon TR4500: empty as soon as the only sheet is drawn in',
    source: 'alexpevzner/sane-airscan, comment on ScannerAdfEmpty',
    before: [ready],
    turns: [
      no(503, { ...busy, feeder: 'ScannerAdfEmpty' }),
      no(404, { ...busy, feeder: 'ScannerAdfEmpty' }),
      page({ ...busy, feeder: 'ScannerAdfEmpty' }),
      over,
    ],
    expected: whole(1),
  },
  {
    maker: 'empty for a moment before the sheet is seen',
    source: 'case 02',
    before: [{ ...ready, feeder: 'ScannerAdfEmpty' }, ready],
    turns: [page(), over],
    expected: whole(1),
  },
  {
    maker: 'one look that says the end, in the middle',
    source: 'alexpevzner/sane-airscan#39',
    before: [ready],
    turns: [page(), over, page(), over],
    expected: whole(2),
  },
  {
    maker: 'a job that is listed nowhere',
    source: 'most HP',
    before: [ready],
    turns: [page({ ...busy, job: null }), page({ ...busy, job: null }), { ...over, job: null }],
    expected: whole(2),
  },
  {
    maker: 'never more than "not now" after two pages',
    source: 'case 02',
    before: [ready],
    turns: [page(), page(), no(503, { ...over })],
    expected: { pages: 2, problem: 'unsure', isDeleted: false },
  },
  {
    maker: 'stopped by somebody at its own panel',
    source: 'eSCL 2.97, JobState',
    before: [ready],
    turns: [page(), no(404, { ...ready, job: 'Canceled' })],
    expected: { pages: 1, problem: 'cancelled', isDeleted: true },
  },
  {
    maker: 'given up by itself with pages to come',
    source: 'eSCL 2.97, JobState',
    before: [ready],
    turns: [page(), no(404, { ...ready, job: 'Aborted' })],
    expected: { pages: 1, problem: 'failed', isDeleted: true },
  },
  {
    maker: 'a jam behind a 404',
    source: 'eSCL 2.97, AdfState',
    before: [ready],
    turns: [page(), page(), no(404, { ...busy, feeder: 'ScannerAdfJam' })],
    expected: { pages: 2, problem: 'jam', isDeleted: true },
  },
  {
    maker: 'no sheet, said steadily',
    source: 'case 02',
    before: [{ ...ready, feeder: 'ScannerAdfEmpty' }],
    turns: [over],
    expected: { pages: 0, problem: 'no-paper', isDeleted: false },
  },
];
