import type { WebSocket } from '@fastify/websocket';
import { serveWire } from '#main/rpc/connection.ts';
import type { Desk } from '#main/services/desktop-services.ts';

/** Speaks the desktop contract in text frames; binary frames are no part of it and end the connection. */
export const serveDesktop = (socket: WebSocket, desk: Desk): void => {
  const connection = serveWire(
    {
      send: (text) => {
        if (socket.readyState === socket.OPEN) socket.send(text);
      },
    },
    desk,
  );
  socket.on('message', (data, isBinary) => {
    if (isBinary) socket.close(1003);
    else connection.receive(String(data));
  });
  socket.once('close', connection.close);
};
