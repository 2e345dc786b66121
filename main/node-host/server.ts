import { join } from 'node:path';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import Fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket, { type WebSocket } from '@fastify/websocket';
import { largestImport } from '#shared/contracts/scanning-api.ts';
import { contentSecurityPolicy, quietHeaders } from '#main/services/content-security-policy.ts';
import { appVersion } from '#main/services/app-version.ts';
import { desktopServices } from '#main/services/desktop-services.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { DeskPrinting } from '#main/services/printing/desk-printing.ts';
import { openScanStation } from '#main/services/scanning/open-station.ts';
import { readScanSetup, type ScanSetup } from '#main/services/scanning/scan-environment.ts';
import { type Development, fromSources } from './development.ts';
import type { KeptDesk } from './kept-desk.ts';
import { serveDesktop } from './desktop-socket.ts';
import { fileSecretStore } from './file-secret-store.ts';
import { callbackQuery } from '#main/services/session/loopback.ts';
import { isOwnOrigin, judgeHost, refuseHostAddress } from './guards.ts';
import { admitPage } from './page-proof.ts';
import { headlessPrinter } from './printing/headless-printer.ts';
import { Profiles } from './profiles.ts';
import { findProfile, newProfileCookie } from './profile-cookie.ts';

/** What the browser shell serves, and where. */
export interface NodeHostOptions {
  /** 0 = any. */
  port: number;
  dataDir: string;
  rendererDir: string;
  /** Origin of the sync server. */
  syncUrl: string;
  demo: boolean;
  /** Scanners as the administrator has set them; none without. */
  scanning?: ScanSetup;
  /** The browser that makes PDF files; the one installed when absent. */
  printBrowser?: string;
  development?: Development;
}

/** A listening workbench. `url` has no slash at the end. */
export interface NodeHost {
  url: string;
  openDesks: () => Promise<KeptDesk[]>;
  /** How many browser profiles are held in memory. */
  profiles: () => number;
  stop: () => Promise<void>;
}

/** As long as a stop waits for a server, ms. */
const longestStopMs = 3000;
const scripts = join(import.meta.dirname, '..', 'services', 'scanning');

/** Of one frame: a file of the largest size, or a call around others. Bytes. */
const largestFrame = largestImport + 64 * 1024;

const hashedAsset = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/** Serves the workbench on 127.0.0.1 and the desktop contract on `/desktop`. Throws Node's EADDRINUSE when the port is taken. */
export const startNodeHost = async (options: NodeHostOptions): Promise<NodeHost> => {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    // An address that cannot be read reaches no hook.
    frameworkErrors: (_error, _request, reply) => refuseHostAddress(reply),
  });
  const port = () => (app.server.address() as AddressInfo | null)?.port ?? options.port;
  const origin = () => `http://127.0.0.1:${port()}`;
  const secrets = fileSecretStore(join(options.dataDir, 'desk-secrets'));
  const station = await openScanStation(
    { dataDir: options.dataDir, scripts },
    options.scanning ?? readScanSetup({}),
  );
  const works = new PaperWorks();
  const { development } = options;
  const openDesks = development?.openDesks ?? [];
  const profiles = new Profiles({ secrets, syncUrl: options.syncUrl, origin, station, works, openDesks });
  const printer = headlessPrinter({
    assetsDir: join(options.rendererDir, 'assets'),
    browser: options.printBrowser ?? null,
  });
  const version = await appVersion();
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  app.addHook('onRequest', async (request, reply) => {
    const host = judgeHost(request.headers.host, port());
    // Web storage belongs to one origin: under a second name the desk would look empty.
    if (host === 'alias') return reply.redirect(`http://127.0.0.1:${port()}${request.url}`, 308);
    if (host === 'foreign') return reply.code(421).send('Not the name of this workbench.');
    // "Not modified" carries no page to give a profile with: whoever has none gets the page whole.
    if (findProfile(request.headers.cookie) === null) {
      delete request.raw.headers['if-none-match'];
      delete request.raw.headers['if-modified-since'];
    }
    return undefined;
  });
  app.addHook('onSend', async (request, reply) => secure(request, reply));

  const secure = (request: FastifyRequest, reply: FastifyReply): void => {
    const servers = [
      options.syncUrl,
      `ws://127.0.0.1:${port()}`,
      ...(development ? [development.changesUrl] : []),
    ];
    reply.headers({
      'content-security-policy': contentSecurityPolicy(servers, development?.nonce),
      ...quietHeaders,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    // Only what the build has named by its content may be kept.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
    const isOwn = request.routeOptions.url !== '/cb';
    if (isPage && isOwn && findProfile(request.headers.cookie) === null)
      reply.header('set-cookie', newProfileCookie());
  };

  await app.register(fastifyWebsocket, { options: { maxPayload: largestFrame } });
  if (development) app.setNotFoundHandler(fromSources(development.sourcesUrl));
  else
    await app.register(fastifyStatic, {
      root: options.rendererDir,
      cacheControl: false,
      // The build puts both beside every file: docs/decisions/0044.
      preCompressed: true,
      allowedPath: (path) => !/\.(map|br|gz)$/.test(path),
      setHeaders: (response, path) =>
        response.header(
          'cache-control',
          hashedAsset.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });

  const allowSocket = async (request: FastifyRequest, reply: FastifyReply) => {
    const allowed =
      isOwnOrigin(request.headers.origin, port()) && findProfile(request.headers.cookie) !== null;
    return allowed ? undefined : reply.code(403).send('Only the workbench’s own page may connect.');
  };
  app.get('/desktop', { websocket: true, preValidation: allowSocket }, (socket, request) => {
    const profile = findProfile(request.headers.cookie);
    if (profile === null) return socket.close(1008);
    return admitPage(socket, origin(), (key) => profiles.isOwnKey(profile, key)).then((isAdmitted) => {
      if (isAdmitted) speak(socket, profile);
    });
  });
  const speak = (socket: WebSocket, profile: string): void => {
    const { session, scanning, paper, events } = profiles.get(profile);
    socket.once('close', profiles.enter(profile));
    const info = { version, shell: 'node-host' as const, syncUrl: options.syncUrl, demo: options.demo };
    return serveDesktop(socket, {
      services: desktopServices({
        info,
        session,
        scanning,
        printing: new DeskPrinting(session, printer),
        paper,
      }),
      events,
    });
  };
  // A page whose connection is refused asks whether that is because its cookie is gone.
  app.get('/profile', async (request, reply) =>
    reply.code(findProfile(request.headers.cookie) === null ? 404 : 204).send(),
  );
  // The page's key is not the one this profile began with (site data removed, a copied cookie): it begins a new profile.
  app.post('/profile', async (request, reply) =>
    isOwnOrigin(request.headers.origin, port())
      ? reply.header('set-cookie', newProfileCookie()).code(204).send()
      : reply.code(403).send('Only the workbench’s own page may begin a profile.'),
  );

  // The browser comes back from the directory. The page it gets goes on to the workbench by itself.
  app.get('/cb', async (request, reply) => {
    const read = callbackQuery.safeParse(request.query);
    const profile = findProfile(request.headers.cookie);
    if (read.success && profile !== null) await profiles.get(profile).window.arrive(read.data);
    return reply
      .type('text/html; charset=utf-8')
      .send(
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Maktab</title><meta http-equiv="refresh" content="0;url=/"></head><body><a href="/">Maktab</a></body></html>',
      );
  });

  await app.listen({ host: '127.0.0.1', port: options.port });
  const stop = async () => {
    station.jobs.stop();
    await works.close();
    const closed = app.close();
    // Upgraded connections, refused ones too, are no longer the HTTP server's to close.
    for (const socket of sockets) socket.destroy();
    await closed;
    // A session that is being renewed is put on disk; a server that does not answer is not waited for.
    await Promise.race([profiles.settled(), setTimeout(longestStopMs, undefined, { ref: false })]);
    await secrets.settled();
  };
  return {
    url: `http://127.0.0.1:${port()}`,
    openDesks: () => profiles.openDesks(),
    profiles: () => profiles.size,
    stop,
  };
};
