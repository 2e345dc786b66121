import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeptDesk } from './kept-desk.ts';

/** What a developer's workbench has besides: `npm run dev` alone sets it. */
export interface Development {
  /** Origin of the server that compiles the renderer's sources as they are asked for. */
  sourcesUrl: string;
  /** Where the page hears of changes: another origin it may speak to. */
  changesUrl: string;
  /** Allows the scripts and styles that the sources' server writes into the page. */
  nonce: string;
  /** Desks that were open before this shell was started again. */
  openDesks: readonly KeptDesk[];
}

const passedOn = ['content-type', 'cache-control', 'etag'];

/** Answers what is not the shell's own from the sources' server, so that the page has one origin. */
export const fromSources =
  (sourcesUrl: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { accept = '*/*', 'if-none-match': known } = request.headers;
    const answer = await fetch(sourcesUrl + request.url, {
      headers: { accept, ...(known === undefined ? {} : { 'if-none-match': known }) },
    });
    for (const name of passedOn) {
      const value = answer.headers.get(name);
      if (value !== null) reply.header(name, value);
    }
    return reply.code(answer.status).send(Buffer.from(await answer.arrayBuffer()));
  };
