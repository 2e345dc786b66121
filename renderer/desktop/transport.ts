import { pack, Unpacker } from '#shared/contracts/wire.ts';

/** Carries calls to the shell and answers back; one for each shell. */
export interface Transport {
  send: (message: unknown) => void;
  onMessage: (listener: (message: unknown) => void) => void;
  /** The connection broke: what was sent may never be answered. */
  onCut: (listener: () => void) => void;
  /** It is there again. */
  onBack: (listener: () => void) => void;
}

const retryMs = 1000;

/** The browser shell's transport: a WebSocket on the page's own origin. Connects again when cut; calls wait meanwhile. */
export const webSocketTransport = (): Transport => {
  const listeners: ((message: unknown) => void)[] = [];
  const cut: (() => void)[] = [];
  const back: (() => void)[] = [];
  const waiting: unknown[] = [];
  let socket: WebSocket | null = null;
  let wasCut = false;
  const post = (to: WebSocket, message: unknown) => {
    const { text, parts } = pack(message);
    to.send(text);
    for (const part of parts) to.send(part);
  };
  const connect = () => {
    const next = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/desktop`);
    next.binaryType = 'arraybuffer';
    const unpacker = new Unpacker((message) => {
      for (const listener of listeners) listener(message);
    });
    next.onopen = () => {
      socket = next;
      for (const message of waiting.splice(0)) post(next, message);
      if (wasCut) for (const listener of back) listener();
      wasCut = false;
    };
    next.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (!unpacker.take(typeof data === 'string' ? data : new Uint8Array(data))) next.close();
    };
    next.onclose = () => {
      if (socket) for (const listener of cut) listener();
      wasCut ||= socket !== null;
      socket = null;
      setTimeout(connect, retryMs);
    };
  };
  connect();
  return {
    send: (message) => (socket ? post(socket, message) : waiting.push(message)),
    onMessage: (listener) => listeners.push(listener),
    onCut: (listener) => cut.push(listener),
    onBack: (listener) => back.push(listener),
  };
};

/** Electron's transport: a MessagePort that the preload hands over. */
export const portTransport = (port: MessagePort): Transport => {
  port.start();
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.addEventListener('message', ({ data }) => listener(data)),
    // The window ends with its shell.
    onCut: () => undefined,
    onBack: () => undefined,
  };
};
