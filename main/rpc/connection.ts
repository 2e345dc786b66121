import type { DesktopServices } from '#main/services/desktop-services.ts';
import type { EventHub } from '#main/services/event-hub.ts';
import { dispatch } from './dispatch.ts';

/** One page's connection to the shell, whatever carries it: messages with bytes in them go both ways. */
export interface Wire {
  /** Sends when the other side is still there; does nothing when it is not. */
  send: (message: unknown) => void;
}

/** Speaks the desktop contract on a wire: one answer for every call, and the profile's events. */
export const serveWire = (
  wire: Wire,
  { services, events }: { services: DesktopServices; events: EventHub },
) => {
  const stop = events.listen((message) => wire.send(message));
  return {
    /** Hand over every message that comes in. */
    receive: (message: unknown): void => void dispatch(services, message).then((answer) => wire.send(answer)),
    /** The other side is gone. */
    close: stop,
  };
};
