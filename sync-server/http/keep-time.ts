import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CallTime, inCall } from './call-time.ts';
import { doorBudgetOf } from './door-budgets.ts';

interface Ending {
  status: 408 | 503;
  error: 'too_slow' | 'took_too_long';
  reason: string;
}

/** Answers over everybody's head and closes the connection: what still comes, or is still made, goes nowhere. */
const end = (request: FastifyRequest, reply: FastifyReply, { status, error, reason }: Ending): void => {
  const { raw } = reply;
  const { socket } = request.raw;
  if (raw.headersSent) {
    socket.destroy();
    return;
  }
  reply.hijack();
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
  raw.writeHead(status, { ...headers, 'content-type': 'application/json', connection: 'close' });
  raw.end(JSON.stringify({ error, reason }), () => socket.destroySoon());
};

/**
 * Keeps every call to its door's time: until its body is here, and until it is answered to the last byte. Node's own
 * `requestTimeout` does not end a body that trickles. `secondMs`: how long a second of the table lasts, ms.
 */
export const keepTime = (app: FastifyInstance, secondMs: number): void => {
  const times = new WeakMap<FastifyRequest, CallTime & { timer: NodeJS.Timeout }>();
  app.addHook('onRequest', async (request, reply) => {
    const budget = doorBudgetOf(request.routeOptions.url ?? '/');
    if (!budget) return;
    const { name, seconds } = budget;
    const arrived = () =>
      end(request, reply, {
        status: 408,
        error: 'too_slow',
        reason: `The call took longer to come in than ${String(seconds.arrives)} s (${name}).`,
      });
    const timer = setTimeout(arrived, seconds.arrives * secondMs).unref();
    const call = { isOver: false, timer };
    times.set(request, call);
    reply.raw.once('close', () => clearTimeout(call.timer));
  });
  app.addHook('preValidation', (request, reply, done) => {
    const budget = doorBudgetOf(request.routeOptions.url ?? '/');
    const call = times.get(request);
    if (!budget || !call) {
      done();
      return;
    }
    clearTimeout(call.timer);
    const { name, seconds } = budget;
    const tooLong = () => {
      if (seconds.stays && reply.raw.headersSent) return;
      call.isOver = true;
      request.log.warn({ route: request.routeOptions.url, door: name }, 'a call took too long');
      end(request, reply, {
        status: 503,
        error: 'took_too_long',
        reason: `No answer within ${String(seconds.answers)} s (${name}); what was written stays written. Ask for less.`,
      });
    };
    call.timer = setTimeout(tooLong, seconds.answers * secondMs).unref();
    inCall(call, done);
  });
};
