import { createHash } from 'node:crypto';
import type { Grant, Person } from '#shared/documents/reference-data.ts';
import { bilingual, code } from '#shared/documents/text.ts';
import type { Subject } from '../saml/check-assertion.ts';
import type { SsoConfig } from './sso-config.ts';

const plainId = /^[a-z0-9][a-z0-9-]{3,59}$/;

/** Our id for an account of the directory: its name when that is plain, else a hash of it. The same account, the same id. */
export const personIdOf = (account: string): string => {
  const name = account.trim().toLowerCase();
  return plainId.test(name)
    ? `per-${name}`
    : `per-x${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
};

const grantsOf = (groups: readonly string[], allowed: SsoConfig['groups']): Grant[] => {
  const held = new Set(groups.map((group) => group.toLowerCase()));
  return allowed
    .filter(({ group }) => held.has(group.toLowerCase()))
    .map(({ role, office, domain }) => ({ role, office, domain }));
};

const valuesOf = (subject: Subject, names: readonly string[]): string[] =>
  names.map((name) => subject.attributes[name] ?? []).find((found) => found.length > 0) ?? [];

/** Where the directory says that somebody is reached by e-mail; not checked. */
export const readEmail = (subject: Subject, config: SsoConfig): string | null =>
  valuesOf(subject, config.attributes.email)[0] ?? null;

/**
 * Reads a person out of what the directory says. Rights come from the allow-list alone: no group listed, no rights.
 * @returns null when the directory does not say which account it is
 */
export const readPerson = (subject: Subject, config: SsoConfig): Person | null => {
  const values = (names: readonly string[]) => valuesOf(subject, names);
  const [account] = values(config.attributes.id);
  if (account === undefined || account.length > 200) return null;
  const fr = values(config.attributes.name)[0] ?? account;
  const name = bilingual.safeParse({ fr, ar: values(config.attributes.nameAr)[0] ?? fr });
  const unit = code.safeParse(values(config.attributes.unit)[0]);
  return {
    id: personIdOf(account),
    name: name.data ?? { fr: account, ar: account },
    language: values(config.attributes.language)[0]?.toLowerCase().startsWith('ar') ? 'ar' : 'fr',
    grants: grantsOf(values(config.attributes.groups), config.groups),
    unit: unit.data ?? null,
    active: true,
  };
};
