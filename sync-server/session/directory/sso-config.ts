import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { grant } from '#shared/documents/reference-data.ts';

const names = z.array(z.string().min(1).max(200)).min(1);
const claim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** Attribute names as ADFS and Entra, OID-style directories and plain LDAP send them; the first that has a value counts. */
const defaults = {
  id: ['uid', 'urn:oid:0.9.2342.19200300.100.1.1', 'sAMAccountName', `${claim}/name`, `${claim}/upn`],
  name: ['displayName', 'urn:oid:2.16.840.1.113730.3.1.241', 'cn', 'urn:oid:2.5.4.3', `${claim}/displayname`],
  nameAr: ['displayName;lang-ar', 'cn;lang-ar', 'displayNameAr'],
  language: ['preferredLanguage', 'urn:oid:2.16.840.1.113730.3.1.39'],
  email: ['mail', 'urn:oid:0.9.2342.19200300.100.1.3', `${claim}/emailaddress`],
  unit: ['departmentNumber', 'urn:oid:2.16.840.1.113730.3.1.2'],
  groups: [
    'memberOf',
    'groups',
    'urn:oid:1.3.6.1.4.1.5923.1.5.1.1',
    'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
    'http://schemas.xmlsoap.org/claims/Group',
  ],
};

/** `MAKTAB_SSO_FILE`: how the city directory is reached and what its groups may do here. What is not listed may do nothing. */
export const ssoConfig = z
  .object({
    /** The identity provider's metadata: `https://…`, loopback `http://…`, or a file beside this one. */
    metadata: z.string().min(1),
    /** Which one, when the metadata describes several. */
    entityId: z.string().nullable().default(null),
    /** Certificate file (PEM) the metadata must be signed with. */
    metadataSigner: z.string().nullable().default(null),
    attributes: z
      .object({
        id: names.default(defaults.id),
        name: names.default(defaults.name),
        nameAr: names.default(defaults.nameAr),
        language: names.default(defaults.language),
        email: names.default(defaults.email),
        unit: names.default(defaults.unit),
        groups: names.default(defaults.groups),
      })
      .strict()
      .prefault({}),
    /** The allow-list: a directory group and what it may do. Group names are compared exactly, but for case. */
    groups: z.array(grant.extend({ group: z.string().min(1).max(500) }).strict()).min(1),
    /** The demo directory says so of itself: a city's server does not take it. */
    demo: z.boolean().default(false),
    /** Key and certificate files of our own; made in the data folder when absent. */
    key: z.object({ key: z.string(), certificate: z.string() }).strict().nullable().default(null),
  })
  .strict();
export type SsoConfig = z.infer<typeof ssoConfig>;

/** Reads the file; paths in it are relative to it. @throws Error in words for the administrator */
export const readSsoConfig = (file: string): SsoConfig => {
  const path = resolve(file);
  const beside = (name: string) => resolve(dirname(path), name);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw new Error(`MAKTAB_SSO_FILE (${path}): ${why}`, { cause: error });
  }
  const read = ssoConfig.safeParse(content);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
    throw new Error(`MAKTAB_SSO_FILE (${path}): ${wrong.join('; ')}`);
  }
  const { data } = read;
  return {
    ...data,
    metadata: /^https?:\/\//.test(data.metadata) ? data.metadata : beside(data.metadata),
    metadataSigner: data.metadataSigner === null ? null : readFileSync(beside(data.metadataSigner), 'utf8'),
    key: data.key && { key: beside(data.key.key), certificate: beside(data.key.certificate) },
  };
};
