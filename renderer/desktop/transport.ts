/** Carries calls to the shell and answers back; one for each shell. */
export interface Transport {
  send: (message: string) => void;
  onMessage: (listener: (message: string) => void) => void;
}

const retryMs = 1000;

/** The browser shell's transport: a WebSocket on the page's own origin. Connects again when cut; calls wait meanwhile. */
export const webSocketTransport = (): Transport => {
  const listeners: ((message: string) => void)[] = [];
  const waiting: string[] = [];
  let socket: WebSocket | null = null;
  const connect = () => {
    const next = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/desktop`);
    next.onopen = () => {
      socket = next;
      for (const message of waiting.splice(0)) next.send(message);
    };
    next.onmessage = (event) => {
      for (const listener of listeners) listener(String(event.data));
    };
    next.onclose = () => {
      socket = null;
      setTimeout(connect, retryMs);
    };
  };
  connect();
  return {
    send: (message) => (socket ? socket.send(message) : waiting.push(message)),
    onMessage: (listener) => listeners.push(listener),
  };
};

/** Electron's transport: a MessagePort that the preload hands over. */
export const portTransport = (port: MessagePort): Transport => {
  port.start();
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.addEventListener('message', (event) => listener(String(event.data))),
  };
};
