/** A part of the open desk: what it answers of the contract, and how it ends. */
export interface Area<Answers> {
  answers: Answers;
  /** Ends what it runs; afterwards it tells nobody anything. */
  stop: () => void | Promise<void>;
}
