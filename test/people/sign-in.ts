import { createHash, randomBytes } from 'node:crypto';
import { tokenAnswer, type TokenAnswer } from '#shared/contracts/sync-api.ts';
import { answerFor, factsAbout, requestIdIn } from './directory.ts';

/** An HTTP call to the server under test, injected or over the wire. `redirect`s are not followed. */
export type Http = (call: {
  method: 'GET' | 'POST';
  path: string;
  form?: Record<string, string>;
  json?: unknown;
}) => Promise<{ status: number; location: string; text: string }>;

const redirectUri = 'http://127.0.0.1:4999/cb';

/** Over the wire. */
export const wireHttp =
  (url: string): Http =>
  async ({ method, path, form, json }) => {
    const body =
      form !== undefined ? new URLSearchParams(form) : json !== undefined ? JSON.stringify(json) : null;
    const response = await fetch(url + path, {
      method,
      body,
      redirect: 'manual',
      headers: json === undefined ? {} : { 'content-type': 'application/json' },
    });
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
    };
  };

/** A sign-in begun by a desk, waiting for the identity provider's answer. */
export interface BegunSignIn {
  requestId: string;
  verifier: string;
  state: string;
}

/** What the desk does first: the request that goes to the identity provider. */
export const beginSignIn = async (http: Http): Promise<BegunSignIn> => {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const query = new URLSearchParams({
    redirect_uri: redirectUri,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const { location } = await http({ method: 'GET', path: `/auth/desktop?${query.toString()}` });
  return { requestId: requestIdIn(location), verifier, state };
};

/** Posts an answer as the person's browser does. `code`: the one-time code, '' when the server refused. */
export const postAnswer = async (
  http: Http,
  SAMLResponse: string,
): Promise<{ status: number; code: string; text: string }> => {
  const { status, text } = await http({ method: 'POST', path: '/saml/acs', form: { SAMLResponse } });
  return { status, text, code: /code=([\w-]{43})/.exec(text)?.[1] ?? '' };
};

/** Trades the one-time code for tokens. */
export const redeem = (http: Http, code: string, verifier: string) =>
  http({
    method: 'POST',
    path: '/auth/token',
    json: { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri },
  });

/** The whole way in for a person of the demo directory, over real SAML. */
export const signInWith = async (http: Http, personId: string, publicUrl: string): Promise<TokenAnswer> => {
  const { requestId, verifier } = await beginSignIn(http);
  const answer = await answerFor(factsAbout(personId, { publicUrl, inResponseTo: requestId }));
  const { code, text } = await postAnswer(http, answer);
  if (code === '') throw new Error(`The server refused the sign-in of ${personId}: ${text}`);
  const sent = await redeem(http, code, verifier);
  return tokenAnswer.parse(JSON.parse(sent.text));
};
