import type { FastifyReply } from 'fastify';
import { bareTextPolicy, quietHeaders } from '#main/services/content-security-policy.ts';

/** Who may speak to the workbench. It listens on loopback only; these stop other web pages in the same browser. */

/** How a Host header relates to ours: a name that merely resolves to loopback (DNS rebinding) is `foreign`. */
export const judgeHost = (host: string | undefined, port: number): 'ours' | 'alias' | 'foreign' =>
  host === `127.0.0.1:${port}` ? 'ours' : host === `localhost:${port}` ? 'alias' : 'foreign';

/** Whether a WebSocket comes from our own page. */
export const isOwnOrigin = (origin: string | undefined, port: number): boolean =>
  origin === `http://127.0.0.1:${port}`;

/** Answers an address that cannot be read: it reaches no route and no hook. */
export const refuseHostAddress = (reply: FastifyReply): FastifyReply =>
  reply
    .code(400)
    .headers({ 'content-security-policy': bareTextPolicy, 'cache-control': 'no-store', ...quietHeaders })
    .send('The address cannot be read.');
