import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';

describeForgeries('an answer that does not say what it must', {
  'a status of failure': (f, { assertion, response }) =>
    response(assertion(f), f, { change: (xml) => xml.replace('status:Success', 'status:Responder') }),
  'version 1.1': (f, { assertion, response }) =>
    response(assertion(f), f, { change: (xml) => xml.replace('Version="2.0"', 'Version="1.1"') }),
  'no bearer confirmation': (f, { assertion, response }) =>
    response(assertion(f, { change: (xml) => xml.replace('cm:bearer', 'cm:holder-of-key') }), f),
  'no conditions': (f, { assertion, response }) =>
    response(assertion(f, { change: (xml) => xml.replace(/<saml:Conditions.*<\/saml:Conditions>/, '') }), f),
  'two subjects': (f, { assertion, response }) =>
    response(assertion(f, { change: (xml) => xml.replace(/(<saml:Subject>.*<\/saml:Subject>)/, '$1$1') }), f),
});
