import { newId } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';

describeForgeries('an answer from, to or about somebody else', {
  'another issuer': (f, { honest }) => honest({ ...f, issuer: 'http://127.0.0.1:9/other' }),
  'another issuer inside only': (f, { assertion, response }) =>
    response(assertion({ ...f, issuer: 'http://evil/' }), f),
  'meant for another service': (f, { honest }) =>
    honest({ ...f, audience: 'https://other.ma/saml/metadata' }),
  'sent to another address': (f, { honest }) => honest({ ...f, recipient: 'https://other.ma/saml/acs' }),
  'another destination': (f, { assertion, response }) =>
    response(assertion(f), { ...f, recipient: 'https://other.ma/saml/acs' }),
  'another recipient': (f, { assertion, response }) =>
    response(assertion({ ...f, recipient: 'https://other.ma/saml/acs' }), f),
  'no destination': (f, { assertion, response }) =>
    response(assertion(f), f, { change: (xml) => xml.replace(/ Destination="[^"]*"/, '') }),
  'no audience': (f, { assertion, response }) =>
    response(
      assertion(f, {
        change: (xml) => xml.replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, ''),
      }),
      f,
    ),
  unsolicited: (f, { assertion, response }) =>
    response(assertion(f), f, {
      change: (xml) => xml.replace(/(<samlp:Response[^>]*) InResponseTo="[^"]*"/, '$1'),
    }),
  'an answer to nothing we asked': (f, { honest }) => honest({ ...f, inResponseTo: newId() }),
  'an assertion for another request': (f, { assertion, response }) =>
    response(assertion({ ...f, inResponseTo: newId() }), f),
});
