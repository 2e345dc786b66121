/** Where a screen may send the person beyond itself. */
export interface Ways {
  /** The queue, with a request open beside it. */
  request: (requestId: string) => void;
  /** The queue as its view stands. */
  queue: () => void;
  /** The counter's form for a scanned letter. */
  counter: (letterId: string) => void;
  scanning: () => void;
  /** The catalogue's form of a category, with another target (working hours) filled in. */
  target: (category: string, hours: number) => void;
}
