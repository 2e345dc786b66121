/** Where a screen may send the person beyond itself. */
export interface Ways {
  /** The queue, with a request open beside it. */
  request: (requestId: string) => void;
  /** The queue as its view stands. */
  queue: () => void;
  /** The counter's form for a scanned letter. */
  counter: (letterId: string) => void;
  /** The counter’s form as it stands, or a blank one. */
  blankCounter: () => void;
  /** The counter’s form for a call; of a citizen, when it is known who calls. */
  call: (callId: string, citizenId: string | null) => void;
  scanning: () => void;
  /** The catalogue's form of a category, with another target (working hours) filled in. */
  target: (category: string, hours: number) => void;
}
