import { lookup as resolve } from 'node:dns';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FeedTrouble } from '#shared/contracts/feeds-api.ts';
import { textOfBytes } from '#shared/domain/deadlines/text-of-bytes.ts';
import { isPublicAddress } from './public-address.ts';

/** What a feed's house said of the text it gave, to ask next time whether there is another. */
export interface FeedStamp {
  etag: string | null;
  lastModified: string | null;
}
export type FeedAnswer =
  { is: 'text'; text: string; stamp: FeedStamp } | { is: 'same' } | { is: 'trouble'; trouble: FeedTrouble };

/** What a feed may cost and where it may lie. Tests open their own machine to it. */
export interface FeedLimits {
  protocols: readonly string[];
  mayCall: (address: string) => boolean;
  timeoutMs: number;
  mostBytes: number;
  mostHops: number;
}
export const feedLimits: FeedLimits = {
  protocols: ['https:'],
  mayCall: isPublicAddress,
  timeoutMs: 20_000,
  mostBytes: 1_000_000,
  mostHops: 3,
};

class Trouble extends Error {
  constructor(readonly trouble: FeedTrouble) {
    super(trouble);
  }
}

/** Resolves a name to addresses that may be called, at the moment of calling: what a name means cannot change in between. */
const guardedLookup =
  (mayCall: FeedLimits['mayCall']): LookupFunction =>
  (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      if (found.length === 0 || !found.every(({ address }) => mayCall(address)))
        return answer(new Trouble('private-address'), []);
      const [first] = found;
      if (options.all === true || !first) return answer(null, found);
      return answer(null, first.address, first.family);
    });
  };

const addressOf = (text: string, { protocols, mayCall }: FeedLimits): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new Trouble('bad-address');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayCall(host)) throw new Trouble('private-address');
  return url;
};

const call = (
  url: URL,
  stamp: FeedStamp,
  limits: FeedLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? requestTls : requestPlain)(url, {
      lookup: guardedLookup(limits.mayCall),
      agent: false,
      signal,
      headers: {
        accept: 'text/calendar, text/plain;q=0.5',
        'accept-encoding': 'identity',
        'user-agent': 'Maktab',
        ...(stamp.etag === null ? {} : { 'if-none-match': stamp.etag }),
        ...(stamp.lastModified === null ? {} : { 'if-modified-since': stamp.lastModified }),
      },
    });
    request.once('response', done);
    request.once('error', fail);
    request.end();
  });

const textOf = async (answer: IncomingMessage, mostBytes: number): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Trouble('too-large');
    parts.push(part);
  }
  const [, charset = null] = /charset="?([\w-]+)/i.exec(answer.headers['content-type'] ?? '') ?? [];
  return textOfBytes(TextDecoder, Buffer.concat(parts), charset);
};

/** Reads a calendar from the internet: over TLS, from public addresses alone, so large and so long and no more. Never throws. */
export const fetchFeed = async (
  from: string,
  stamp: FeedStamp,
  limits: FeedLimits = feedLimits,
): Promise<FeedAnswer> => {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    let url = addressOf(from, limits);
    for (let hop = 0; hop <= limits.mostHops; hop += 1) {
      const answer = await call(url, stamp, limits, signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode === 200) {
        const text = await textOf(answer, limits.mostBytes);
        return {
          is: 'text',
          text,
          stamp: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
        };
      }
      answer.destroy();
      if (statusCode === 304) return { is: 'same' };
      if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
        throw new Trouble('refused');
      url = addressOf(new URL(headers.location, url).href, limits);
    }
    throw new Trouble('refused');
  } catch (error) {
    if (error instanceof Trouble) return { is: 'trouble', trouble: error.trouble };
    return { is: 'trouble', trouble: signal.aborted ? 'too-slow' : 'unreachable' };
  }
};
