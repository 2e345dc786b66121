import type { WebSocket } from '@fastify/websocket';
import { dispatch } from '#main/rpc/dispatch.ts';
import type { DesktopServices } from '#main/services/desktop-services.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Answers every text frame with one answer of the contract; binary frames are no part of it and end the connection. */
export const serveDesktop = (socket: WebSocket, services: DesktopServices): void => {
  socket.on('message', (data, isBinary) => {
    if (isBinary) {
      socket.close(1003);
      return;
    }
    void dispatch(services, parse(String(data))).then((answer) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(answer));
    });
  });
};
