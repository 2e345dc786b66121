/** Keeps small secrets outside web storage, apart for every profile. Contract suite: `test/contracts/secret-store.ts`. */
export interface SecretStore {
  /** False where secrets could only be kept in the clear: then none are kept, and no desk may be opened. */
  isProtected: () => boolean;
  /** null when the profile has none under this key, or when what is stored can no longer be unsealed. */
  find: (profile: string, key: string) => Promise<string | null>;
  /** Replaces; null removes. Resolved means on disk. */
  set: (profile: string, key: string, value: string | null) => Promise<void>;
}

/** For tests, and the contract suite's first adapter. */
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
