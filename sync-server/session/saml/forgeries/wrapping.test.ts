import { assertionXml, responseXml } from '#sync-server/demo/identity-provider/saml-xml.ts';
import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';
import { evil } from '#test/people/saml/forge.ts';

const signatureOf = (signed: string): string => /<Signature.*<\/Signature>/s.exec(signed)?.[0] ?? '';

describeForgeries('signature wrapping (Somorovsky et al., “On Breaking SAML”, 2012)', {
  'XSW1: evil response around the signed one, in its signature': (f, { honest }) =>
    responseXml(assertionXml(evil(f)), f).replace(
      '<samlp:Status>',
      `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object>${honest(f)}</Object></Signature><samlp:Status>`,
    ),
  'XSW2: signed response beside an evil one': (f, { honest }) =>
    responseXml(assertionXml(evil(f)) + honest(f), f),
  'XSW3: evil assertion before the signed one': (f, { honest }) =>
    honest(f).replace('<saml:Assertion', `${assertionXml(evil(f))}<saml:Assertion`),
  'XSW3 within a signed response': (f, { assertion, response }) =>
    response(assertionXml(evil(f)) + assertion(f), f),
  'XSW4: signed assertion inside an evil one': (f, { assertion, response }) =>
    response(assertionXml(evil(f)).replace('</saml:Assertion>', `${assertion(f)}</saml:Assertion>`), f),
  'XSW5: evil assertion with the signature of the good one': (f, { assertion, response }) => {
    const good = assertion(f);
    const signature = signatureOf(good);
    const stripped = good.replace(signature, '');
    return response(
      assertionXml(evil(f)).replace('</saml:Issuer>', `</saml:Issuer>${signature}`) + stripped,
      f,
    );
  },
  'XSW6: evil assertion with the good signature, the signed one inside that signature': (
    f,
    { assertion, response },
  ) => {
    const good = assertion(f);
    const signature = signatureOf(good);
    const around = signature.replace('</Signature>', `${good.replace(signature, '')}</Signature>`);
    return response(assertionXml(evil(f)).replace('</saml:Issuer>', `</saml:Issuer>${around}`), f);
  },
  'XSW7: evil assertion in an extension': (f, { assertion, response }) =>
    response(assertion(f), f, {
      change: (xml) =>
        xml.replace(
          '<samlp:Status>',
          `<samlp:Extensions>${assertionXml(evil(f))}</samlp:Extensions><samlp:Status>`,
        ),
    }),
  'XSW8: signed assertion in an object of the evil one’s signature': (f, { assertion, response }) => {
    const good = assertion(f);
    const signature = signatureOf(good).replace('</Signature>', `<Object>${good}</Object></Signature>`);
    return response(assertionXml(evil(f)).replace('</saml:Issuer>', `</saml:Issuer>${signature}`), f);
  },
  'two assertions, both signed': (f, { assertion, response }) =>
    response(assertion(f) + assertion(evil(f)), f),
});
