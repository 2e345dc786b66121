import { z } from 'zod';
import type { SessionData } from './contract/session.ts';
import { CurrentDesk } from './desk/current-desk.ts';
import { openDesk } from './desk/open-desk.ts';
import { liveUnder } from './port/life.ts';
import { methodOf, Port } from './port/port.ts';

// The content security policy forbids making code from text.
z.config({ jitless: true });

const desk = new CurrentDesk(openDesk);
const session: SessionData = { open: (who, getToken) => desk.open(who, getToken) };

/** The page gives one end of a channel, and the name to live under. */
addEventListener('message', ({ data, ports: [channel] }) => {
  if (!channel) return;
  new Port(channel, (method) => methodOf(session, method) ?? methodOf(desk.answers, method));
  void liveUnder(z.string().parse(data)).then(() => postMessage('up'));
});
