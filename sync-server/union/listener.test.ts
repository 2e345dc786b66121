import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type EventSink, Listener } from './listener.ts';

const ms = { heartbeat: 5, coalesce: 1, patience: 500 };
/** A sink that says from the n-th text on that it takes no more. */
const slowAfter = (n: number) => {
  const written: string[] = [];
  let drained: () => void = () => undefined;
  let isGone = false;
  const sink: EventSink = {
    write: (text) => written.push(text) < n,
    once: (_event, heard) => (drained = heard),
    end: () => undefined,
    destroy: () => (isGone = true),
  };
  return { sink, written, drain: () => drained(), isGone: () => isGone };
};

describe('a desk that listens', () => {
  it('is told once of what moved at once', async () => {
    const { sink, written } = slowAfter(1000);
    const listener = new Listener(sink, 'e', { ...ms, heartbeat: 1000 });
    for (let n = 0; n < 50; n += 1) listener.moved(n % 2 ? 'requests' : 'citizens');
    await pause(20);
    listener.end();
    expect(written).toEqual([': hello\n\n', 'data: {"epoch":"e","databases":["citizens","requests"]}\n\n']);
  });

  it('that takes nothing is written nothing, told all when it takes again, and let go after a while', async () => {
    const { sink, written, drain, isGone } = slowAfter(1);
    const listener = new Listener(sink, 'e', ms);
    for (let n = 0; n < 10; n += 1) {
      listener.moved('requests');
      await pause(2);
    }
    expect(written).toEqual([': hello\n\n']);
    drain();
    expect(written[1]).toContain('"databases":["requests"]');
    expect(isGone()).toBe(false);
    await pause(900);
    expect(isGone()).toBe(true);
    expect(written).toHaveLength(2);
  });

  it('over a real connection that is never read holds no memory, and its connection ends', async () => {
    let most = 0;
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const listener = new Listener(response, 'e'.repeat(20_000), {
        heartbeat: 1000,
        coalesce: 0,
        patience: 300,
      });
      const timer = setInterval(() => {
        listener.moved('requests');
        most = Math.max(most, response.writableLength);
      }, 1);
      response.once('close', () => {
        clearInterval(timer);
        listener.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const deaf = connect((server.address() as AddressInfo).port, '127.0.0.1');
    deaf.pause();
    deaf.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    deaf.on('error', () => undefined);
    const [request] = (await once(server, 'request')) as [
      { socket: { once: (e: 'close', f: () => void) => void } },
    ];
    await new Promise<void>((resolve) => request.socket.once('close', resolve));
    expect(most).toBeLessThan(100_000);
    deaf.destroy();
    server.close();
  });
});
