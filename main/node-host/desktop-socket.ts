import type { WebSocket } from '@fastify/websocket';
import { pack, Unpacker } from '#shared/contracts/wire.ts';
import { serveWire } from '#main/rpc/connection.ts';
import type { ProfileDesk } from '#main/services/desktop-services.ts';

/** Speaks the desktop contract: a text frame a message, its bytes in binary frames behind it. Frames out of order end the connection. */
export const serveDesktop = (socket: WebSocket, desk: ProfileDesk): void => {
  const connection = serveWire(
    {
      send: (message) => {
        if (socket.readyState !== socket.OPEN) return;
        const { text, parts } = pack(message);
        socket.send(text);
        for (const part of parts) socket.send(part);
      },
    },
    desk,
  );
  const unpacker = new Unpacker(connection.receive);
  socket.on('message', (data: Buffer, isBinary) => {
    if (!unpacker.take(isBinary ? data : data.toString())) socket.close(1003);
  });
  socket.once('close', connection.close);
};
