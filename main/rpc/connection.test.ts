import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopEventData, DesktopParams } from '#shared/contracts/desktop-api.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import type { DesktopServices } from '#main/services/desktop-services.ts';
import { EventHub } from '#main/services/event-hub.ts';
import { type Desktop, makeDesktop } from '#renderer/desktop/desktop.ts';
import { portTransport } from '#renderer/desktop/transport.ts';
import { serveWire } from './connection.ts';

const ended: DesktopEventData<'scanning.ended'> = {
  jobId: 'job-00000001',
  deviceId: 'sane:test:0',
  pages: 3,
  problem: 'jam',
};
const known = 'scn-00000002';
/** Bytes as Node gives them: with others in the same memory. */
const neighbours = Buffer.from([9, 9, 1, 2, 9]);
/** Only what is asked for here; the whole is tested over the WebSocket. */
const services = {
  'scanning.page': ({ pageId }: DesktopParams<'scanning.page'>) =>
    pageId === known
      ? Promise.resolve({ mime: 'image/jpeg', bytes: neighbours.subarray(2, 4) })
      : Promise.reject(new DesktopFailure('unknown-page')),
  'session.choosePin': () => Promise.reject(new DesktopFailure('unknown-page')),
  'scanning.release': () => Promise.reject(new Error('/home/agent/secret')),
  'scanning.pages': async () => ({ pages: [], running: [], unreadable: -1 }),
  'scanning.cancel': async () => ({}),
} as unknown as DesktopServices;

let channel: MessageChannel;
let events: EventHub;
let desktop: Desktop;
let close: () => void;
beforeEach(() => {
  channel = new MessageChannel();
  events = new EventHub();
  const wire = serveWire({ send: (message) => channel.port2.postMessage(message) }, { services, events });
  channel.port2.onmessage = ({ data }) => wire.receive(data);
  close = wire.close;
  desktop = makeDesktop(portTransport(channel.port1));
});
afterEach(() => channel.port1.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

describe('the desktop contract over a MessagePort, as in Electron', () => {
  it('answers a call, tells a failure by its code, and any other without its cause', async () => {
    expect(await desktop.call('scanning.cancel', { jobId: 'job-00000001' })).toEqual({});
    expect(await codeOf(desktop.call('scanning.page', { pageId: 'scn-00000001' }))).toBe('unknown-page');
    expect(await codeOf(desktop.call('scanning.release', { pageIds: [] }))).toBe('failed');
  });

  it('carries bytes as bytes, without those beside them', async () => {
    const { bytes } = await desktop.call('scanning.page', { pageId: known });
    expect([[...bytes], bytes.buffer.byteLength]).toEqual([[1, 2], 2]);
  });

  it('checks what goes in and what comes out', async () => {
    expect(await codeOf(desktop.call('scanning.cancel', { jobId: '../x' }))).toBe('malformed-params');
    expect(await codeOf(desktop.call('scanning.pages', {}))).toBe('failed');
  });

  it.each([
    ['123456', 'malformed-params'],
    ['000000', 'malformed-params'],
    ['48291', 'malformed-params'],
    ['482913', 'unknown-page'],
  ])('lets no PIN through that is guessed first: %s', async (pin, code) => {
    expect(await codeOf(desktop.call('session.choosePin', { pin }))).toBe(code);
  });

  it('tells events to those who listen, until they do not or are gone', async () => {
    const heard: unknown[] = [];
    const stop = desktop.on('scanning.ended', (data) => heard.push(data));
    events.tell('scanning.ended', ended);
    await expect.poll(() => heard).toEqual([ended]);
    stop();
    events.tell('scanning.ended', ended);
    await desktop.call('scanning.cancel', { jobId: 'job-00000001' });
    expect(heard).toHaveLength(1);
    desktop.on('scanning.ended', (data) => heard.push(data));
    close();
    events.tell('scanning.ended', ended);
    await desktop.call('scanning.cancel', { jobId: 'job-00000001' });
    expect(heard).toHaveLength(1);
  });

  it('never tells what the contract does not say', () => {
    expect(() => events.tell('scanning.ended', { ...ended, pages: -1 })).toThrow();
  });
});
