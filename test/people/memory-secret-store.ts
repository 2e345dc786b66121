import type { SecretStore } from '#main/ports/secret-store.ts';

/** Secrets in memory: held to the same contract as the shells' own stores. */
export const memorySecretStore = (): SecretStore => {
  const profiles = new Map<string, Map<string, string>>();
  return {
    isProtected: () => true,
    find: async (profile, key) => profiles.get(profile)?.get(key) ?? null,
    set: async (profile, key, value) => {
      const secrets = profiles.get(profile) ?? new Map<string, string>();
      profiles.set(profile, secrets);
      if (value === null) secrets.delete(key);
      else secrets.set(key, value);
    },
  };
};
