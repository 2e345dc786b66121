import { join } from 'node:path';
import { app } from 'electron';
import { environmentOf } from '#shared/environment/environment.ts';
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
import { DeskSpool } from '#main/services/spool/desk-spool.ts';
import { clearStore } from '#main/services/spool/spool.ts';
import { PrintPages } from './print-pages.ts';
import { safeSecretStore } from './safe-secret-store.ts';
import { systemBrowser } from './system-browser.ts';
import { denyPermissions, openWindow } from './window.ts';
import { windowPrinter } from './window-printer.ts';

const settings = environmentOf('shell').parse(process.env);
/** An installed Maktab has its files beside this one and Electron's own data folder. */
const rendererDir = settings.MAKTAB_RENDERER_DIR ?? join(__dirname, '..', 'renderer');
const deskDir = settings.MAKTAB_DESK_DIR ?? app.getPath('userData');

app.setPath('userData', deskDir);
app.enableSandbox();
registerScheme();

const start = async (): Promise<void> => {
  await app.whenReady();
  denyPermissions();
  const pages = new PrintPages(appOrigin, join(rendererDir, 'assets'));
  serveRenderer(rendererDir, settings.MAKTAB_SYNC_URL, pages);
  const events = new EventHub();
  const sources = join(__dirname, '..', '..', 'main', 'services', 'scanning');
  const station = await openScanStation(
    { dataDir: deskDir, scripts: app.isPackaged ? process.resourcesPath : sources },
    readScanSetup(process.env),
  );
  app.once('will-quit', () => station.jobs.stop());
  const session = new DeskSession({
    secrets: safeSecretStore(deskDir),
    profile: 'desk',
    window: systemBrowser(),
    syncUrl: settings.MAKTAB_SYNC_URL,
    forgetStore: (storeId) => clearStore(station.spoolDir, storeId),
  });
  const works = new PaperWorks();
  const spool = new DeskSpool(session, station.spoolDir);
  app.once('will-quit', () => void works.close());
  const services = desktopServices({
    info: {
      version: app.getVersion(),
      shell: 'electron',
      syncUrl: settings.MAKTAB_SYNC_URL,
      demo: settings.MAKTAB_DEMO === '1',
    },
    session,
    scanning: new DeskScanning(spool, station, events.tell),
    printing: new DeskPrinting(session, windowPrinter(pages)),
    paper: new DeskPaper(spool, works, events.tell),
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
