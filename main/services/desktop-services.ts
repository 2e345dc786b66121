import type { DesktopMethod, DesktopParams, DesktopResult } from '#shared/contracts/desktop-api.ts';
import { desktopApi } from '#shared/contracts/desktop-api.ts';
import type { EventHub } from './event-hub.ts';
import type { DeskPaper } from './paper/desk-paper.ts';
import type { DeskPrinting } from './printing/desk-printing.ts';
import type { DeskScanning } from './scanning/desk-scanning.ts';
import type { DeskSession } from './session/desk-session.ts';

/** One function for each method of the contract: a method without one does not compile. */
export type DesktopServices = {
  [M in DesktopMethod]: (params: DesktopParams<M>) => Promise<DesktopResult<M>>;
};

/** What the services of one profile stand on. */
export interface DesktopParts {
  info: DesktopResult<'app.info'>;
  /** The profile's own; decided by the shell, never by the caller. */
  session: DeskSession;
  scanning: DeskScanning;
  printing: DeskPrinting;
  paper: DeskPaper;
}

/** One profile's side of the contract: what it may ask, and what it is told. */
export interface ProfileDesk {
  services: DesktopServices;
  events: EventHub;
}

/** The services as one profile sees them. */
export const desktopServices = ({
  info,
  session,
  scanning,
  printing,
  paper,
}: DesktopParts): DesktopServices => ({
  'app.info': async () => desktopApi['app.info'].result.parse(info),
  'session.status': () => session.status(),
  'session.begin': () => session.begin(),
  'session.cancel': () => session.cancel(),
  'session.choosePin': (params) => session.choosePin(params),
  'session.unlock': (params) => session.unlock(params),
  'session.token': (params) => session.token(params),
  'session.openSealed': (params) => session.openSealed(params),
  'session.lock': async () => {
    session.lock();
    paper.forget();
    return {};
  },
  'session.signOut': () => session.signOut(),
  'scanning.devices': () => scanning.devices(),
  'scanning.capabilities': (params) => scanning.capabilities(params),
  'scanning.start': (params) => scanning.start(params),
  'scanning.watch': () => scanning.watch(),
  'scanning.setWatched': (params) => scanning.setWatched(params),
  'scanning.cancel': (params) => scanning.cancel(params),
  'scanning.pages': () => scanning.pages(),
  'scanning.page': (params) => scanning.page(params),
  'scanning.room': () => scanning.room(),
  'scanning.release': (params) => scanning.release(params),
  'scanning.import': (params) => scanning.import(params),
  'scanning.addAddress': (params) => scanning.addAddress(params),
  'scanning.trust': (params) => scanning.trust(params),
  'scanning.removeAddress': (params) => scanning.removeAddress(params),
  'printing.abilities': () => printing.abilities(),
  'printing.toPdf': (params) => printing.toPdf(params),
  'printing.print': (params) => printing.print(params),
  'paper.prepare': (params) => paper.prepare(params),
  'paper.rotate': (params) => paper.rotate(params),
  'paper.crop': (params) => paper.crop(params),
  'paper.copy': (params) => paper.copy(params),
  'paper.read': (params) => paper.read(params),
  'paper.cancel': (params) => paper.cancel(params),
  'paper.bind': (params) => paper.bind(params),
});
