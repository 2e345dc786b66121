import type { PaperProblem } from '#shared/documents/page-image.ts';

/** Paper work that cannot be done, with a reason the desk can word. The message is for the log and names nothing personal. */
export class PaperFailure extends Error {
  constructor(
    readonly problem: PaperProblem,
    message: string,
  ) {
    super(message);
    this.name = 'PaperFailure';
  }
}
