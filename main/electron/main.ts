import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { desktopServices } from '#main/services/desktop-services.ts';
import { EventHub } from '#main/services/event-hub.ts';
import { DeskScanning } from '#main/services/scanning/desk-scanning.ts';
import { DeskPaper } from '#main/services/paper/desk-paper.ts';
import { PaperWorks } from '#main/services/paper/paper-works.ts';
import { DeskPrinting } from '#main/services/printing/desk-printing.ts';
import { openScanStation } from '#main/services/scanning/open-station.ts';
import { readScanSetup } from '#main/services/scanning/scan-environment.ts';
import { appOrigin, registerScheme, serveRenderer } from './app-protocol.ts';
import { servePorts } from './desktop-port.ts';
import { DeskSession } from '#main/services/session/desk-session.ts';
import { PrintPages } from './print-pages.ts';
import { safeSecretStore } from './safe-secret-store.ts';
import { systemBrowser } from './system-browser.ts';
import { denyPermissions, openWindow } from './window.ts';
import { windowPrinter } from './window-printer.ts';

/** Set by `npm start`; an installed Maktab has its files beside this one and Electron's own data folder. */
const environment = z.object({
  MAKTAB_SYNC_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4312'),
  MAKTAB_RENDERER_DIR: z
    .string()
    .min(1)
    .default(join(__dirname, '..', 'renderer')),
  MAKTAB_DESK_DIR: z.string().min(1).default(app.getPath('userData')),
  MAKTAB_DEMO: z.enum(['0', '1']).default('0'),
});
const settings = environment.parse(process.env);

app.setPath('userData', settings.MAKTAB_DESK_DIR);
app.enableSandbox();
registerScheme();

const start = async (): Promise<void> => {
  await app.whenReady();
  denyPermissions();
  const pages = new PrintPages(appOrigin, join(settings.MAKTAB_RENDERER_DIR, 'assets'));
  serveRenderer(settings.MAKTAB_RENDERER_DIR, settings.MAKTAB_SYNC_URL, pages);
  const session = new DeskSession({
    secrets: safeSecretStore(settings.MAKTAB_DESK_DIR),
    profile: 'desk',
    window: systemBrowser(),
    syncUrl: settings.MAKTAB_SYNC_URL,
  });
  const events = new EventHub();
  const sources = join(__dirname, '..', '..', 'main', 'services', 'scanning', 'wia');
  const station = await openScanStation(
    {
      dataDir: settings.MAKTAB_DESK_DIR,
      wiaScript: join(app.isPackaged ? process.resourcesPath : sources, 'wia.ps1'),
    },
    readScanSetup(process.env),
  );
  app.once('will-quit', () => station.jobs.stop());
  const works = new PaperWorks();
  app.once('will-quit', () => void works.close());
  const services = desktopServices({
    info: {
      version: app.getVersion(),
      shell: 'electron',
      syncUrl: settings.MAKTAB_SYNC_URL,
      demo: settings.MAKTAB_DEMO === '1',
    },
    session,
    scanning: new DeskScanning(session, station, events.tell),
    printing: new DeskPrinting(session, windowPrinter(pages)),
    paper: new DeskPaper(session, works, events.tell),
  });
  servePorts({ services, events });
  await openWindow();
};

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
}
