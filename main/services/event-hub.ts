import {
  type DesktopEventData,
  type DesktopEventName,
  type desktopEvent,
  desktopEvents,
} from '#shared/contracts/desktop-api.ts';
import type { z } from 'zod';

/** An event as it goes over the wire. */
export type DesktopEventMessage = z.infer<typeof desktopEvent>;

/** Tells an event of the contract. Throws when the data is not what the contract says. */
export type TellEvent = <E extends DesktopEventName>(event: E, data: DesktopEventData<E>) => void;

/** Carries the events of one profile to all its connections. Nothing is kept for those that come later. */
export class EventHub {
  readonly #listeners = new Set<(message: DesktopEventMessage) => void>();

  readonly tell: TellEvent = (event, data) => {
    const message = { event, data: desktopEvents[event].parse(data) };
    for (const listener of this.#listeners) listener(message);
  };

  /** Call what is returned to listen no more. */
  listen(listener: (message: DesktopEventMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
