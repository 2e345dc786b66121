import { join } from 'node:path';
import { BrowserWindow, session, shell } from 'electron';
import { appOrigin } from './app-protocol.ts';

/** Chromium grants permissions by default: here only the clipboard, on the person's own paste or copy. */
export const denyPermissions = (): void => {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  own.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  own.setDevicePermissionHandler(() => false);
};

/** The workbench's window: sandboxed, and it never leaves our origin. */
export const openWindow = async (): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => {
    if (event.url.startsWith(`${appOrigin}/`)) return;
    event.preventDefault();
    // A number is rung by the telephone program of the PC.
    if (/^tel:\+?\d{3,15}$/.test(event.url)) void shell.openExternal(event.url);
  });
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${appOrigin}/`);
  return window;
};
