import { otherPageCode } from '#shared/contracts/page-proof.ts';
import { pack, Unpacker } from '#shared/contracts/wire.ts';
import { greeting } from './greeting.ts';
import type { ProvePage } from './page-key.ts';

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

/** Whether the shell answers, and knows no profile for this page: its cookies were cleared. */
const hasNoProfile = async (): Promise<boolean> => {
  const answer = await fetch('/profile', { cache: 'no-store' }).catch(() => null);
  return answer?.status === 404;
};

/**
 * A new profile, after the shell has said that the cookie is gone or belongs to another key: the page begins anew under it. False
 * where the browser keeps no cookie: a page that began anew would begin anew for ever.
 */
const beginAnew = async (): Promise<boolean> => {
  await fetch('/profile', { method: 'POST' }).catch(() => null);
  if (await hasNoProfile()) return false;
  location.reload();
  return true;
};

/**
 * The browser shell's transport: a WebSocket on the page's own origin, on which the page proves itself first. Connects again when
 * cut; calls wait meanwhile.
 */
export const webSocketTransport = (prove: ProvePage): Transport => {
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
    const welcomed = () => {
      socket = next;
      for (const message of waiting.splice(0)) post(next, message);
      if (wasCut) for (const listener of back) listener();
      wasCut = false;
    };
    const introduce = greeting(prove, (proof) => next.send(JSON.stringify(proof)), welcomed);
    next.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (socket !== next) return introduce(data);
      if (!unpacker.take(typeof data === 'string' ? data : new Uint8Array(data))) next.close();
    };
    next.onclose = ({ code }) => {
      if (code === otherPageCode) return void beginAnew();
      if (socket) for (const listener of cut) listener();
      wasCut ||= socket !== null;
      socket = null;
      return void hasNoProfile().then(async (isNew) => {
        if (!isNew || !(await beginAnew())) setTimeout(connect, retryMs);
      });
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
