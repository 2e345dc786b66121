import type { DesktopParams, DesktopResult } from '#shared/contracts/desktop-api.ts';
import { DesktopFailure } from '../desktop-failure.ts';
import type { TellEvent } from '../event-hub.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { analysePage } from './analyse-page.ts';
import type { EditedPage, PageEdit } from './images/edit-page.ts';
import { PaperFailure } from './paper-failure.ts';
import type { PaperWorks } from './paper-works.ts';
import { ReadBefore } from './read-before.ts';

/** Progress is told in steps of this much: a page has hundreds. */
const step = 0.02;

const toBytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const copyOf = ({ jpeg, thumbnail, width, height }: EditedPage) => ({
  image: toBase64(jpeg),
  thumbnail: toBase64(thumbnail),
  width,
  height,
});

/** Paper work for the person whose desk is open. */
export class DeskPaper {
  private readonly jobs = new Map<string, AbortController>();
  private readonly before = new ReadBefore();

  constructor(
    private readonly session: Pick<DeskSession, 'status'>,
    private readonly works: PaperWorks,
    private readonly tell: TellEvent,
    private readonly now: () => Date = () => new Date(),
  ) {}

  analyse({
    job,
    image,
    frame,
    upright,
  }: DesktopParams<'paper.analyse'>): Promise<DesktopResult<'paper.analyse'>> {
    return this.run(job, async (signal) => {
      const page = await analysePage(this.works, toBytes(image), frame, upright, signal);
      const { dpi, frames, upright: how, blank, content, codes, language } = page;
      return { ...copyOf(page), dpi, frames, upright: how, blank, content, codes, language };
    });
  }

  rotate({ image, turns }: DesktopParams<'paper.rotate'>): Promise<DesktopResult<'paper.rotate'>> {
    return this.edit(image, { turns, crop: null });
  }

  crop({ image, area }: DesktopParams<'paper.crop'>): Promise<DesktopResult<'paper.crop'>> {
    return this.edit(image, { turns: 0, crop: area });
  }

  read({ job, image, language }: DesktopParams<'paper.read'>): Promise<DesktopResult<'paper.read'>> {
    return this.run(job, (signal) => {
      const bytes = toBytes(image);
      return this.before.read(bytes, language, () => {
        let told = 0;
        return this.works.reader.read(bytes, language, signal, (done) => {
          if (done < told + step && done < 1) return;
          told = done;
          this.tell('paper.progress', { job, done: Math.min(1, done) });
        });
      });
    });
  }

  async cancel({ job }: DesktopParams<'paper.cancel'>): Promise<DesktopResult<'paper.cancel'>> {
    this.jobs.get(job)?.abort();
    return {};
  }

  pdf({ job, title, language, pages }: DesktopParams<'paper.pdf'>): Promise<DesktopResult<'paper.pdf'>> {
    return this.run(job, async (signal) => {
      const bound = pages.map(({ image, dpi, text }) => ({ jpeg: toBytes(image), dpi, text }));
      const facts = { title, language, madeAt: this.now().toISOString() };
      return { pdf: toBase64(await this.works.worker.run('pdf', { pages: bound, facts }, signal)) };
    });
  }

  /** Gives up every job and forgets what was read: the desk is closed. */
  forget(): void {
    for (const job of this.jobs.values()) job.abort();
    this.before.clear();
  }

  private edit(image: string, edit: PageEdit): Promise<DesktopResult<'paper.rotate'>> {
    return this.run(null, async (signal) =>
      copyOf(await this.works.worker.run('edit', { bytes: toBytes(image), edit }, signal)),
    );
  }

  private async run<T>(job: string | null, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const ending = new AbortController();
    if (job !== null) {
      // The same job asked for again takes the place of the one before.
      this.jobs.get(job)?.abort();
      this.jobs.set(job, ending);
    }
    try {
      // After the job is known: a call to give it up may be right behind.
      if ((await this.session.status()).open === null) throw new DesktopFailure('desk-closed');
      return await work(ending.signal);
    } catch (error) {
      throw error instanceof PaperFailure ? new DesktopFailure(error.problem, error.message) : error;
    } finally {
      if (job !== null && this.jobs.get(job) === ending) this.jobs.delete(job);
    }
  }
}
