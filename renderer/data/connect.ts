import type { DeskData } from './contract/desk-data.ts';
import { goneFrom } from './port/life.ts';
import { Port } from './port/port.ts';
import { remote } from './port/remote.ts';

/** Starts the data worker and speaks to it. When it ends, whatever is asked fails with `PortClosed`. */
export const connectDeskData = (): DeskData => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'maktab-data' });
  const { port1, port2 } = new MessageChannel();
  const port = new Port(port1);
  const name = `maktab-data-${crypto.randomUUID()}`;
  let isUp = false;
  // What a running worker fails to catch is told here too: it goes on.
  worker.addEventListener('error', () => {
    if (!isUp) port.close('the data worker did not start');
  });
  worker.addEventListener('message', () => {
    isUp = true;
    void goneFrom(name).then(() => port.close('the data worker is gone'));
  });
  worker.postMessage(name, [port2]);
  return remote<DeskData>(port, { pagePrepared: (_page, _ready, thumbnail) => [thumbnail] });
};
