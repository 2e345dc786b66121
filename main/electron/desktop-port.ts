import { ipcMain, MessageChannelMain } from 'electron';
import { serveWire } from '#main/rpc/connection.ts';
import type { ProfileDesk } from '#main/services/desktop-services.ts';
import { appOrigin } from './app-protocol.ts';

/** Gives a page that has loaded its end of a port that speaks the desktop contract; only our own top frame gets one. */
export const servePorts = (desk: ProfileDesk): void => {
  ipcMain.on('maktab-desktop-ready', (event) => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !frame.url.startsWith(`${appOrigin}/`)) return;
    const { port1, port2 } = new MessageChannelMain();
    const connection = serveWire({ send: (message) => port1.postMessage(message) }, desk);
    port1.on('message', ({ data }) => connection.receive(data));
    port1.once('close', connection.close);
    port1.start();
    frame.postMessage('maktab-desktop-port', null, [port2]);
  });
};
