import type { DesktopParams, DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { KeptPage } from '#shared/contracts/paper-api.ts';
import { DesktopFailure } from '../desktop-failure.ts';
import type { TellEvent } from '../event-hub.ts';
import type { DeskSpool, OpenSpool } from '../spool/desk-spool.ts';
import { analysePage } from './analyse-page.ts';
import type { EditedPage, PageEdit } from './images/edit-page.ts';
import { PaperFailure } from './paper-failure.ts';
import type { PaperWorks } from './paper-works.ts';

/** Progress is told in steps of this much: a page has hundreds. */
const step = 0.02;

type CopyOf = KeptPage & { copy: string };
const placeOf = ({ pageId, frame }: KeptPage): KeptPage => ({ pageId, frame });

/** Paper work on the pages of the person whose desk is open. The pages never leave the shell for it. */
export class DeskPaper {
  private readonly jobs = new Map<string, AbortController>();

  constructor(
    private readonly spool: DeskSpool,
    private readonly works: PaperWorks,
    private readonly tell: TellEvent,
    private readonly now: () => Date = () => new Date(),
  ) {}

  prepare(asked: DesktopParams<'paper.prepare'>): Promise<DesktopResult<'paper.prepare'>> {
    const { job, frame, current, picture } = asked;
    return this.run(job, async ({ spool, copies }, signal) => {
      const { pageId } = asked;
      // A picture of a page that is not here would be kept for nothing.
      if (picture) await spool.describe(pageId);
      const [bytes, at] = picture ? [picture, 0] : [(await spool.read(pageId)).bytes, frame];
      const page = await analysePage(this.works, bytes, at, null, signal);
      const copy = await copies.keep(placeOf(asked), page.jpeg, page.dpi, current);
      const { width, height, frames, blank, content, codes, language } = page;
      return {
        copy,
        width,
        height,
        thumbnail: new Uint8Array(page.thumbnail),
        frames,
        blank,
        content,
        codes,
        language,
      };
    });
  }

  rotate({ turns, ...page }: DesktopParams<'paper.rotate'>): Promise<DesktopResult<'paper.rotate'>> {
    return this.edit(page, { turns, crop: null });
  }

  crop({ area, ...page }: DesktopParams<'paper.crop'>): Promise<DesktopResult<'paper.crop'>> {
    return this.edit(page, { turns: 0, crop: area });
  }

  async copy({ copy, ...place }: DesktopParams<'paper.copy'>): Promise<DesktopResult<'paper.copy'>> {
    return { bytes: new Uint8Array((await this.spool.open().copies.read(place, copy)).jpeg) };
  }

  read({ job, copy, language, ...place }: DesktopParams<'paper.read'>): Promise<DesktopResult<'paper.read'>> {
    return this.run(job, async ({ copies }, signal) => {
      const before = await copies.words(place, copy);
      if (before?.wanted === language) return before.text;
      const { jpeg } = await copies.read(place, copy);
      let told = 0;
      const text = await this.works.reader.read(jpeg, language, signal, (done) => {
        if (done < told + step && done < 1) return;
        told = done;
        this.tell('paper.progress', { job, done: Math.min(1, done) });
      });
      await copies.keepWords(place, copy, language, text);
      return text;
    });
  }

  async cancel({ job }: DesktopParams<'paper.cancel'>): Promise<DesktopResult<'paper.cancel'>> {
    this.jobs.get(job)?.abort();
    return {};
  }

  bind({ job, title, language, pages }: DesktopParams<'paper.bind'>): Promise<DesktopResult<'paper.bind'>> {
    return this.run(job, async ({ copies }, signal) => {
      const bound = await Promise.all(
        pages.map(async ({ copy, words, ...place }) => ({
          ...(await copies.read(place, copy)),
          text: words ? ((await copies.words(place, copy))?.text ?? null) : null,
        })),
      );
      const spoken = language ?? bound.find(({ text }) => text !== null)?.text?.language ?? 'fr';
      const facts = { title, language: spoken, madeAt: this.now().toISOString() };
      const pdf = await this.works.worker.run('pdf', { pages: bound, facts }, signal);
      return { pdf: new Uint8Array(pdf) };
    });
  }

  /** Gives up every job: the desk is closed. */
  forget(): void {
    for (const job of this.jobs.values()) job.abort();
  }

  private edit({ copy, ...place }: CopyOf, edit: PageEdit): Promise<DesktopResult<'paper.rotate'>> {
    return this.run(null, async ({ copies }, signal) => {
      const { jpeg, dpi } = await copies.read(place, copy);
      const made: EditedPage = await this.works.worker.run('edit', { bytes: jpeg, edit }, signal);
      const { width, height } = made;
      const name = await copies.keep(place, made.jpeg, dpi, copy);
      return { copy: name, width, height, thumbnail: new Uint8Array(made.thumbnail) };
    });
  }

  private async run<T>(
    job: string | null,
    work: (open: OpenSpool, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const ending = new AbortController();
    if (job !== null) {
      // The same job asked for again takes the place of the one before.
      this.jobs.get(job)?.abort();
      this.jobs.set(job, ending);
    }
    try {
      return await work(this.spool.open(), ending.signal);
    } catch (error) {
      throw error instanceof PaperFailure ? new DesktopFailure(error.problem, error.message) : error;
    } finally {
      if (job !== null && this.jobs.get(job) === ending) this.jobs.delete(job);
    }
  }
}
