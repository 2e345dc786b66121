import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A link to a server that breaks again and again. */
export interface BadLink {
  url: string;
  /** Connections broken so far. */
  cuts: () => number;
  /** No more breaks. */
  mend: () => void;
  close: () => void;
}

/** Stands before `target` and breaks every open connection each `everyMs`, in the middle of whatever it carries: questions and answers. */
export const aBadLink = async (target: string, everyMs: number): Promise<BadLink> => {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near);
    const end = () => {
      open.delete(near);
      near.destroy();
      far.destroy();
    };
    near.on('error', end).on('close', end);
    far.on('error', end).on('close', end);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of open) {
      cuts += 1;
      socket.resetAndDestroy();
    }
  };
  const timer = setInterval(cut, everyMs);
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    cuts: () => cuts,
    mend: () => clearInterval(timer),
    close: () => {
      clearInterval(timer);
      cut();
      server.close();
    },
  };
};
