/** How long what is waited for. ms. Tests have less patience. */
export interface MailboxPatience {
  /** The first wait after a cut; doubled each time, to `longestRetryMs`. */
  retryMs: number;
  longestRetryMs: number;
  /** A connection on which nothing comes for so long is a black hole. */
  silentMs: number;
  /** It is looked into again although nobody said that something came. */
  lookMs: number;
}
export const usualMailboxPatience: MailboxPatience = {
  retryMs: 1000,
  longestRetryMs: 5 * 60_000,
  silentMs: 90_000,
  lookMs: 60_000,
};
