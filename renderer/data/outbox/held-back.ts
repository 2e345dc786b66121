import type { Command } from '#shared/workflow/command.ts';
import { otherRequest } from '#shared/workflow/other-request.ts';
import type { HeldBack } from '../contract/sync.ts';

/** A command that did not get through by itself is tried again after this time: proxies and servers are mended. ms. */
const againAfterMs = 10 * 60_000;

/** What a command is about: who builds on a request waits for what brings it about. */
const aboutOf = ({ requestId, body }: Command): string[] => {
  const other = otherRequest(body);
  return other === null ? [requestId] : [requestId, other];
};

/** Commands that did not get through, each by its own fault. They are in the outbox, on disk; that they are held is known here alone. */
export class HeldBackCommands {
  readonly #held = new Map<string, { why: HeldBack['why']; until: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  hold(id: string, why: HeldBack['why']): void {
    this.#held.set(id, { why, until: this.now() + againAfterMs });
  }

  /** All of them are to be tried now; or those held for one reason. */
  release(why?: HeldBack['why']): void {
    for (const [id, held] of this.#held)
      if (why === undefined || held.why === why) this.#held.set(id, { ...held, until: 0 });
  }

  /** Those of `waiting` that are held, and why. One that is not among them got through. */
  among(waiting: readonly Command[]): HeldBack[] {
    return waiting.flatMap((command) => {
      const held = this.#held.get(command._id);
      return held ? [{ command, why: held.why }] : [];
    });
  }

  /** What may be sent of `waiting`, in its order: what follows from one that is held would be refused without it. */
  sendable(waiting: readonly Command[]): Command[] {
    const now = this.now();
    const blocked = new Set<string>();
    return waiting.filter((command) => {
      const about = aboutOf(command);
      const held = (this.#held.get(command._id)?.until ?? 0) > now;
      if (held || about.some((id) => blocked.has(id))) {
        for (const id of about) blocked.add(id);
        return false;
      }
      return true;
    });
  }

  forget(id: string): void {
    this.#held.delete(id);
  }
}
