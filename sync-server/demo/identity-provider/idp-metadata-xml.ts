import { namespaces } from '#sync-server/session/saml/xml.ts';

/** An identity provider's metadata. Two certificates while it changes its key. `more`: attributes of the root, such as `validUntil="…"`. */
export const idpMetadataXml = (url: string, certificates: readonly string[], more = ''): string => {
  const keys = certificates
    .map((certificate) => certificate.replace(/-----[A-Z ]+-----|\s+/g, ''))
    .map(
      (body) =>
        `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${namespaces.signature}"><ds:X509Data><ds:X509Certificate>${body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    )
    .join('');
  const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
  return (
    `<?xml version="1.0"?><md:EntityDescriptor xmlns:md="${namespaces.metadata}" ID="_metadata" entityID="${url}/metadata"${more === '' ? '' : ` ${more}`}><md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="${namespaces.protocol}">` +
    keys +
    `<md:SingleLogoutService Binding="${binding}" Location="${url}/slo"/><md:SingleSignOnService Binding="${binding}" Location="${url}/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>`
  );
};
