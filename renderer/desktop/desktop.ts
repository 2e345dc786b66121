import {
  desktopAnswer,
  desktopApi,
  type DesktopMethod,
  type DesktopParams,
  type DesktopResult,
} from '#shared/contracts/desktop-api.ts';
import { portTransport, type Transport, webSocketTransport } from './transport.ts';

/** Asks the shell. Answers are checked against the contract. */
export interface Desktop {
  call: <Method extends DesktopMethod>(
    method: Method,
    params: DesktopParams<Method>,
  ) => Promise<DesktopResult<Method>>;
}

/** Speaks the desktop contract over a transport. */
export const makeDesktop = (transport: Transport): Desktop => {
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  transport.onMessage((message) => {
    const read = desktopAnswer.safeParse(JSON.parse(message));
    if (!read.success) return;
    const call = open.get(read.data.id);
    open.delete(read.data.id);
    if (read.data.ok) call?.resolve(read.data.result);
    else call?.reject(new Error(read.data.error.code));
  });
  return {
    call: async <Method extends DesktopMethod>(method: Method, params: DesktopParams<Method>) => {
      const id = (last += 1);
      const answer = new Promise<unknown>((resolve, reject) => open.set(id, { resolve, reject }));
      transport.send(JSON.stringify({ id, method, params }));
      return desktopApi[method].result.parse(await answer) as DesktopResult<Method>;
    },
  };
};

const portWaitMs = 3000;

/** The shell this page runs in: Electron hands a port over, the browser shell has a WebSocket. */
export const connectDesktop = async (): Promise<Desktop> => {
  if (location.protocol !== 'app:') return makeDesktop(webSocketTransport());
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
