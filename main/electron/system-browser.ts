import type { Server } from 'node:http';
import { shell } from 'electron';
import type { SignInWindow } from '#main/ports/sign-in-window.ts';
import { listenOnLoopback } from '#main/services/session/loopback.ts';

/** Signs in through the person's own browser, where the directory's session and password manager are (RFC 8252). */
export const systemBrowser = (): SignInWindow => {
  let server: Server | null = null;
  const stop = async () => {
    server?.close();
    server = null;
  };
  return {
    listen: async (answered) => {
      await stop();
      const listening = await listenOnLoopback(answered);
      server = listening.server;
      return listening.redirectUri;
    },
    show: async (url) => {
      if (/^https?:\/\//.test(url)) await shell.openExternal(url);
      return null;
    },
    stop,
  };
};
