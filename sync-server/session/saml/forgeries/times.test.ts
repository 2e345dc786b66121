import { describeForgeries } from '#test/people/saml/describe-forgeries.ts';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describeForgeries('an answer at the wrong time', {
  expired: (f, { honest }) => honest({ ...f, issuedAt: Date.now() - 240_000, validForMs: 60_000 }),
  'too old, however long it claims to hold': (f, { honest }) =>
    honest({ ...f, issuedAt: Date.now() - 3_600_000, validForMs: 86_400_000 }),
  'from the future': (f, { honest }) => honest({ ...f, issuedAt: Date.now() + 300_000 }),
  'conditions that begin later': (f, { assertion, response }) =>
    response(
      assertion(f, { change: (xml) => xml.replace(/NotBefore="[^"]*"/, `NotBefore="${inMinutes(5)}"`) }),
      f,
    ),
  'conditions that ended': (f, { assertion, response }) =>
    response(
      assertion(f, {
        change: (xml) => xml.replace(/(<saml:Conditions [^>]*NotOnOrAfter=)"[^"]*"/, `$1"${inMinutes(-2)}"`),
      }),
      f,
    ),
  'a confirmation that ended': (f, { assertion, response }) =>
    response(
      assertion(f, {
        change: (xml) =>
          xml.replace(/(<saml:SubjectConfirmationData [^>]*NotOnOrAfter=)"[^"]*"/, `$1"${inMinutes(-2)}"`),
      }),
      f,
    ),
  'a confirmation without an end': (f, { assertion, response }) =>
    response(
      assertion(f, {
        change: (xml) => xml.replace(/(<saml:SubjectConfirmationData [^>]*) NotOnOrAfter="[^"]*"/, '$1'),
      }),
      f,
    ),
  'a confirmation that begins later': (f, { assertion, response }) =>
    response(
      assertion(f, {
        change: (xml) =>
          xml.replace(
            '<saml:SubjectConfirmationData ',
            `<saml:SubjectConfirmationData NotBefore="${inMinutes(5)}" `,
          ),
      }),
      f,
    ),
  'a password typed a year ago': (f, { honest }) =>
    honest({ ...f, authenticatedAt: Date.now() - 365 * 86_400_000 }),
  'a password typed before this sign-in began': (f, { honest }) =>
    honest({ ...f, authenticatedAt: Date.now() - 120_000 }),
  'a password that will be typed': (f, { honest }) => honest({ ...f, authenticatedAt: Date.now() + 120_000 }),
  'no word on when the password was typed': (f, { assertion, response }) =>
    response(assertion(f, { change: (xml) => xml.replace(/ AuthnInstant="[^"]*"/, '') }), f),
  'a session that is over': (f, { assertion, response }) =>
    response(
      assertion(f, {
        change: (xml) =>
          xml.replace(
            '<saml:AuthnStatement ',
            '<saml:AuthnStatement SessionNotOnOrAfter="2020-01-01T00:00:00Z" ',
          ),
      }),
      f,
    ),
});
