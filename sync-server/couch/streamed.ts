import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends text as it is made. The client's pace holds the making back. */
export const sendStream = (reply: FastifyReply, chunks: AsyncIterable<string>, type = 'application/json') =>
  reply.type(type).send(Readable.from(chunks, { objectMode: false }));
