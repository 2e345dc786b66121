import {
  desktopAnswer,
  desktopApi,
  desktopEvent,
  type DesktopEventData,
  type DesktopEventName,
  desktopEvents,
  type DesktopFailureCode,
  type DesktopMethod,
  type DesktopParams,
  type DesktopResult,
} from '#shared/contracts/desktop-api.ts';
import { keptPageKey, proveWith } from './page-key.ts';
import { portTransport, type Transport, webSocketTransport } from './transport.ts';

/** The shell could not do what it was asked. */
export class DesktopError extends Error {
  constructor(readonly code: DesktopFailureCode) {
    super(code);
  }
}

/** Asks the shell, and hears from it. Answers and events are checked against the contract. Calls fail with a {@link DesktopError}. */
export interface Desktop {
  call: <Method extends DesktopMethod>(
    method: Method,
    params: DesktopParams<Method>,
  ) => Promise<DesktopResult<Method>>;
  /** Hears an event until what is returned is called. */
  on: <E extends DesktopEventName>(event: E, listener: (data: DesktopEventData<E>) => void) => () => void;
  /** Hears that the shell is back after it was away: what was known from events is to be asked for again. */
  onBack: (listener: () => void) => () => void;
}

/** Speaks the desktop contract over a transport. */
export const makeDesktop = (transport: Transport): Desktop => {
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<DesktopEventName, Set<(data: unknown) => void>>();
  const back = new Set<() => void>();
  let last = 0;
  transport.onCut(() => {
    for (const call of open.values()) call.reject(new DesktopError('shell-gone'));
    open.clear();
  });
  transport.onBack(() => {
    for (const listener of back) listener();
  });
  const hear = (received: unknown) => {
    const read = desktopEvent.safeParse(received);
    if (!read.success) return;
    for (const listener of listeners.get(read.data.event) ?? []) listener(read.data.data);
  };
  transport.onMessage((received) => {
    const read = desktopAnswer.safeParse(received);
    if (!read.success) return hear(received);
    const call = open.get(read.data.id);
    open.delete(read.data.id);
    if (read.data.ok) call?.resolve(read.data.result);
    else call?.reject(new DesktopError(read.data.error.code));
  });
  return {
    call: async <Method extends DesktopMethod>(method: Method, params: DesktopParams<Method>) => {
      const id = (last += 1);
      const answer = new Promise<unknown>((resolve, reject) => open.set(id, { resolve, reject }));
      transport.send({ id, method, params });
      return desktopApi[method].result.parse(await answer) as DesktopResult<Method>;
    },
    on: (event, listener) => {
      const checked = (data: unknown) => {
        const read = desktopEvents[event].safeParse(data);
        if (read.success) listener(read.data as DesktopEventData<typeof event>);
      };
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(checked));
      return () => void known.delete(checked);
    },
    onBack: (listener) => {
      back.add(listener);
      return () => void back.delete(listener);
    },
  };
};

const portWaitMs = 3000;

/** The shell this page runs in: Electron hands a port over, the browser shell has a WebSocket. */
export const connectDesktop = async (): Promise<Desktop> => {
  if (location.protocol !== 'app:') return makeDesktop(webSocketTransport(proveWith(keptPageKey())));
  const port = await new Promise<MessagePort>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The shell did not answer.')), portWaitMs);
    window.addEventListener('message', (event) => {
      const [handed] = event.ports;
      if (event.source !== window || event.data !== 'maktab-desktop-port' || !handed) return;
      clearTimeout(timer);
      resolve(handed);
    });
  });
  return makeDesktop(portTransport(port));
};
