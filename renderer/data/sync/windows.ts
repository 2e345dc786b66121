import { z } from 'zod';

const arrived = z.object({
  /** Documents got and still to come in the first sync; null once it is done. */
  first: z.object({ done: z.number(), pending: z.number() }).nullable(),
  lastSyncAt: z.string(),
});
const said = z.union([z.literal('how far?'), arrived]);
/** What the window that reads from the server has come to. */
export type Arrived = z.infer<typeof arrived>;

/**
 * One window of a store reads from the server for all of them (RxDB's leader). It says here how far it has come, so that the others do
 * not take their own silence for an absent server.
 */
export class Windows {
  readonly #channel: BroadcastChannel;

  constructor(storeId: string, parts: { told: (news: Arrived) => void; answer: () => Arrived | null }) {
    this.#channel = new BroadcastChannel(`maktab-sync-${storeId}`);
    this.#channel.onmessage = ({ data }) => {
      const { success, data: word } = said.safeParse(data);
      if (!success) return;
      if (word !== 'how far?') return parts.told(word);
      const news = parts.answer();
      if (news) this.tell(news);
    };
    this.#channel.postMessage('how far?' satisfies z.infer<typeof said>);
  }

  tell(news: Arrived): void {
    this.#channel.postMessage(news);
  }

  close(): void {
    this.#channel.close();
  }
}
