import { assertionXml, responseXml } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';
import { sha1, sha2 } from '#test/people/saml/forge.ts';

describeForgeries('an answer whose signature does not hold', {
  'not signed at all': (f) => responseXml(assertionXml(f), f),
  'signed by somebody else': (f, { assertion, response, stranger: keys }) =>
    response(assertion(f, { keys }), f, { keys }),
  'only the response signed': (f, { response }) => response(assertionXml(f), f),
  'only the assertion signed': (f, { assertion }) => responseXml(assertion(f), f),
  'a changed account': (f, { honest }) => honest(f).replaceAll('anfa-agent-1', 'supervisor-1'),
  'a changed group': (f, { honest }) => honest(f).replaceAll('maktab-anfa-agent', 'maktab-ville-supervisor'),
  'a cut signature': (f, { honest }) => honest(f).replace(/(<SignatureValue>)[^<]{8}/, '$1AAAAAAAA'),
  'signature stripped from the response': (f, { honest }) =>
    honest(f).replace(/<Signature(?:(?!<\/Signature>).)*<\/Signature>(?=<samlp:Status)/s, ''),
  'SHA-1 on the assertion': (f, { assertion, response }) => response(assertion(f, { algorithms: sha1 }), f),
  'SHA-1 on the response': (f, { assertion, response }) => response(assertion(f), f, { algorithms: sha1 }),
  'SHA-1 as the digest only': (f, { assertion, response }) =>
    response(assertion(f, { algorithms: { ...sha2, digest: sha1.digest } }), f),
  'SHA-1 as the signature only': (f, { assertion, response }) =>
    response(assertion(f), f, { algorithms: { ...sha2, signature: sha1.signature } }),
  'HMAC with our own certificate as the secret': (f, { honest }) =>
    honest(f).replaceAll('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'),
});
