import {
  attributeOf,
  children,
  descendants,
  namespaces,
  parseSamlXml,
  refuseXml,
  textOf,
} from '#sync-server/session/saml/xml.ts';

/** A service provider as its metadata describes it. */
export interface KnownProvider {
  entityId: string;
  acs: string;
  logout: string | null;
  certificate: string;
}

const pem = (text: string): string =>
  `-----BEGIN CERTIFICATE-----\n${(text.replace(/\s+/g, '').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
const isLoopback = (url: string): boolean => /^http:\/\/127\.0\.0\.1:\d+\//.test(url);

/** Reads a service provider's metadata. This directory serves nobody but programs of this machine. */
export const readProvider = (xml: string): KnownProvider => {
  const root = parseSamlXml(xml).documentElement;
  const [role] = children(root, namespaces.metadata, 'SPSSODescriptor');
  if (!role) return refuseXml('metadata-which-entity');
  const location = (name: string): string => {
    const [found] = children(role, namespaces.metadata, name);
    return found ? attributeOf(found, 'Location') : '';
  };
  const [certificate] = descendants(role, namespaces.signature, 'X509Certificate');
  const acs = location('AssertionConsumerService');
  if (!isLoopback(acs) || !certificate) refuseXml('not-of-this-machine');
  return {
    entityId: attributeOf(root, 'entityID'),
    acs,
    logout: location('SingleLogoutService') || null,
    certificate: pem(textOf(certificate)),
  };
};

/** Nobody has signed yet what names this address: nothing else of this machine is asked for. */
const isProviderId = (url: string): boolean => /^http:\/\/127\.0\.0\.1:\d{1,5}\/saml\/metadata$/.test(url);

/** Fetches the metadata of the provider that a request names by its entity id, an address on this machine. */
export const fetchProvider = async (entityId: string): Promise<KnownProvider> => {
  if (!isProviderId(entityId)) refuseXml('not-of-this-machine');
  const text = await fetch(entityId, { signal: AbortSignal.timeout(5000), redirect: 'error' }).then(
    (response) => response.text(),
    () => refuseXml('provider-away'),
  );
  const provider = readProvider(text);
  return provider.entityId === entityId ? provider : refuseXml('issuer');
};
