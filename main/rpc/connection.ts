import type { DesktopServices } from '#main/services/desktop-services.ts';
import type { EventHub } from '#main/services/event-hub.ts';
import { dispatch } from './dispatch.ts';

/** One page's connection to the shell, whatever carries it: text goes both ways. */
export interface Wire {
  /** Sends when the other side is still there; does nothing when it is not. */
  send: (text: string) => void;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Speaks the desktop contract on a wire: one answer for every call, and the profile's events. */
export const serveWire = (
  wire: Wire,
  { services, events }: { services: DesktopServices; events: EventHub },
) => {
  const stop = events.listen((message) => wire.send(JSON.stringify(message)));
  return {
    /** Hand over every text that comes in. */
    receive: (text: string): void =>
      void dispatch(services, parse(text)).then((answer) => wire.send(JSON.stringify(answer))),
    /** The other side is gone. */
    close: stop,
  };
};
