import fc from 'fast-check';
import type { RegisteredRoute } from './every-route.ts';

/** A request as it is injected. */
export interface RandomRequest {
  method: RegisteredRoute['method'];
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

/** What breaks readers of addresses: half escapes, other encodings, climbs, names of objects, numbers beyond what fits. */
const nasty = [
  ...['%zz', '%00', '%c0%ae', '..%2f..%2fetc', '__proto__', 'constructor', '', ' ', '\u202eabc', '🏛'],
  ...[
    '99999999999999999999',
    '-1',
    'NaN',
    '[]',
    '{}',
    "'",
    '"',
    'a'.repeat(3000),
    '_design',
    '_local',
    '_all_docs',
  ],
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
/** Half of them escaped as they should be. */
const inAddress = fc.tuple(word, fc.boolean()).map(([text, isEscaped]) => {
  // A half surrogate has no escape.
  const whole = text.replace(/\p{Surrogate}/gu, '');
  return isEscaped ? encodeURIComponent(whole) : whole.replace(/[\s#?]/g, '');
});

const names = [
  ...[
    'since',
    'limit',
    'include_docs',
    'keys',
    'startkey',
    'rev',
    'open_revs',
    'after',
    'offset',
    'sha256',
    'held',
  ],
  ...[
    'SAMLRequest',
    'SAMLResponse',
    'RelayState',
    'redirect_uri',
    'state',
    'code_challenge',
    'request',
    'before',
    'from',
  ],
];
const query = fc
  .array(fc.tuple(fc.constantFrom(...names), inAddress), { maxLength: 5 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

const bodyNames = [
  ...[
    'docs',
    'keys',
    'selector',
    'traces',
    'asks',
    'commands',
    'deskId',
    'numbers',
    'document',
    'base',
    'comment',
  ],
  ...[
    'citizenId',
    'dryRun',
    'code',
    'grant_type',
    'refresh_token',
    'SAMLResponse',
    'month',
    'doc_ids',
    'fields',
    'sort',
  ],
];
const json = fc
  .dictionary(fc.constantFrom(...bodyNames), fc.jsonValue({ maxDepth: 4, depthSize: 'small' }), {
    maxKeys: 6,
  })
  .map((value) => JSON.stringify(value));
const selector = fc
  .tuple(
    fc.constantFrom('$regex', '$in', '$elemMatch', '$not', '$mod', '$size'),
    fc.jsonValue({ maxDepth: 2 }),
  )
  .map(([operator, value]) => JSON.stringify({ selector: { subject: { [operator]: value } } }));
const body = fc.oneof(
  { weight: 4, arbitrary: json },
  { weight: 1, arbitrary: selector },
  { weight: 2, arbitrary: fc.json() },
  { weight: 2, arbitrary: word },
);
const type = fc.constantFrom(
  ...['application/json', 'application/json', 'application/json', 'application/x-www-form-urlencoded'],
  ...['multipart/related; boundary=x', 'application/octet-stream', 'text/plain', 'nonsense', ''],
);

/** Random requests to these routes, in these people's names, nobody's and a made-up one's. */
export const randomRequest = (
  routes: readonly RegisteredRoute[],
  callers: readonly Record<string, string>[],
): fc.Arbitrary<RandomRequest> =>
  fc
    .record({
      route: fc.constantFrom(...routes),
      parts: fc.array(inAddress, { minLength: 4, maxLength: 4 }),
      asked: query,
      caller: fc.constantFrom(...callers),
      sent: fc.option(body, { nil: undefined }),
      contentType: type,
    })
    .map(({ route, parts, asked, caller, sent, contentType }) => {
      const left = [...parts];
      const path = route.url.replace(/:[A-Za-z]+(?:\([^)]*\))?|\*/g, () => left.shift() ?? 'x');
      const isBare = route.method === 'GET' || sent === undefined;
      return {
        method: route.method,
        url: `${path}${asked === '' ? '' : `?${asked}`}`,
        headers: { ...caller, ...(isBare ? {} : { 'content-type': contentType }) },
        ...(isBare ? {} : { payload: sent }),
      };
    });
