import { ipcMain, MessageChannelMain } from 'electron';
import { dispatch } from '#main/rpc/dispatch.ts';
import type { DesktopServices } from '#main/services/desktop-services.ts';
import { appOrigin } from './app-protocol.ts';

/** Gives a page that has loaded its end of a port that speaks the desktop contract; only our own top frame gets one. */
export const servePorts = (services: DesktopServices): void => {
  ipcMain.on('maktab-desktop-ready', (event) => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !frame.url.startsWith(`${appOrigin}/`)) return;
    const { port1, port2 } = new MessageChannelMain();
    port1.on(
      'message',
      ({ data }) => void dispatch(services, data).then((answer) => port1.postMessage(answer)),
    );
    port1.start();
    frame.postMessage('maktab-desktop-port', null, [port2]);
  });
};
