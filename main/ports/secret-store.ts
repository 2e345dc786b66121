/** Keeps small secrets outside web storage, apart for every profile. Contract suite: `test/contracts/secret-store.ts`. */
export interface SecretStore {
  /** False where secrets could only be kept in the clear: then none are kept, and no desk may be opened. */
  isProtected: () => boolean;
  /** null when the profile has none under this key, or when what is stored can no longer be unsealed. */
  find: (profile: string, key: string) => Promise<string | null>;
  /** Replaces; null removes. Resolved means on disk. */
  set: (profile: string, key: string, value: string | null) => Promise<void>;
}
