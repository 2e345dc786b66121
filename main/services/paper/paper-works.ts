import { Engines } from './ocr/engines.ts';
import { PageReader } from './ocr/read-page.ts';
import { PageWorker } from './thread/page-worker.ts';

/** The paper machinery of this PC, shared by all profiles: one page thread, one reader at a time. Starts what it needs when it is needed. */
export class PaperWorks {
  readonly worker = new PageWorker();
  readonly engines = new Engines();
  readonly reader = new PageReader(this.engines, this.worker);

  /** Ends every thread. */
  async close(): Promise<void> {
    await Promise.all([this.worker.close(), this.engines.close()]);
  }
}
