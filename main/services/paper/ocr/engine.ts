import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Page, Worker } from 'tesseract.js';
import { z } from 'zod';
import { PaperFailure } from '../paper-failure.ts';
import { modelFolder } from './models.ts';
import type { Model } from './models.ts';

/** How far the work on one image is, 0 to 1. */
export type ReadingHeard = (done: number) => void;

/** Which way writing stands, and its script. `turn`: how far the page must be turned clockwise to stand upright, in degrees. */
export interface Orientation {
  turn: number;
  /** Tesseract's own measure; above 2 it is mostly right, a full page has 10 and more. */
  confidence: number;
  /** `Latin`, `Arabic`, … */
  script: string;
}

/**
 * `page`: a page or part of one. `lines`: lines under each other and nothing else. `line`: one line, whatever it looks like: the layout of
 * the others drops some that it takes for noise.
 */
export type Layout = 'page' | 'lines' | 'line';
const layouts = { page: PSM.AUTO, lines: PSM.SINGLE_BLOCK, line: PSM.RAW_LINE } as const;

const threadOf = (worker: Worker) =>
  z
    .object({
      worker: z.custom<NodeJS.EventEmitter & { unref: () => void }>((value) => value instanceof Object),
    })
    .parse(worker).worker;

/** A tesseract in a thread of its own, loaded with one model. One image at a time. */
export class Engine {
  private progress: ReadingHeard = () => undefined;
  private layout: Layout | null = null;
  private constructor(private worker: Worker | null) {}

  /** @throws PaperFailure `not-installed` */
  static async open(model: Model): Promise<Engine> {
    const engine = new Engine(null);
    const legacy = model === 'osd';
    try {
      engine.worker = await createWorker(model, legacy ? OEM.TESSERACT_ONLY : OEM.LSTM_ONLY, {
        langPath: modelFolder(model),
        cacheMethod: 'none',
        gzip: true,
        legacyCore: legacy,
        legacyLang: legacy,
        logger: ({ status, progress }) => {
          if (status === 'recognizing text') engine.progress(progress);
        },
        // Without one tesseract.js throws what it also rejects with, outside any promise.
        errorHandler: () => undefined,
      });
    } catch (error) {
      throw error instanceof PaperFailure ? error : new PaperFailure('not-installed', String(error));
    }
    threadOf(engine.worker).on('error', () => {
      engine.worker = null;
    });
    return engine;
  }

  /** False after a crash or {@link close}. */
  get alive(): boolean {
    return this.worker !== null;
  }

  /** Reads an image. @throws PaperFailure `cancelled`, `damaged` */
  async read(image: Uint8Array, layout: Layout, signal: AbortSignal, progress: ReadingHeard): Promise<Page> {
    this.progress = progress;
    return this.run(signal, async (worker) => {
      if (layout !== this.layout) {
        await worker.setParameters({ tessedit_pageseg_mode: layouts[layout] });
        this.layout = layout;
      }
      return (await worker.recognize(Buffer.from(image), {}, { blocks: true, text: false })).data;
    });
  }

  /** Finds how an image stands; null when there is too little on it to tell. @throws PaperFailure `cancelled` */
  async orient(image: Uint8Array, signal: AbortSignal): Promise<Orientation | null> {
    return this.run(signal, async (worker) => {
      const found = await worker.detect(Buffer.from(image)).catch(() => null);
      if (found === null) return null;
      const { orientation_degrees, orientation_confidence, script } = found.data;
      if (orientation_degrees === null) return null;
      return {
        turn: orientation_degrees,
        confidence: orientation_confidence ?? 0,
        script: script ?? '',
      };
    });
  }

  /** Ends the thread, in the middle of an image if need be. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async run<T>(signal: AbortSignal, work: (worker: Worker) => Promise<T>): Promise<T> {
    const { worker } = this;
    if (worker === null) throw new PaperFailure('damaged', 'The reader has ended.');
    const thread = threadOf(worker);
    return new Promise<T>((resolve, reject) => {
      const ended = (problem: PaperFailure) => {
        void this.close();
        reject(problem);
      };
      const cancel = () => ended(new PaperFailure('cancelled', 'Reading was given up.'));
      const crash = () => ended(new PaperFailure('damaged', 'The reader crashed on this image.'));
      signal.addEventListener('abort', cancel, { once: true });
      thread.once('error', crash);
      if (signal.aborted) cancel();
      work(worker)
        .then(resolve, (error: unknown) => reject(new PaperFailure('damaged', String(error))))
        .finally(() => {
          signal.removeEventListener('abort', cancel);
          thread.removeListener('error', crash);
        });
    });
  }
}
