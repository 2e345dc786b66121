import type { Certificates } from '#main/services/scanning/escl/certificates.ts';

/** Certificates remembered as long as a test runs. */
export const ownCertificates = (): Certificates & { forget: () => void } => {
  const seen = new Map<string, string>();
  return {
    known: async (host) => seen.get(host) ?? null,
    remember: async (host, fingerprint) => void seen.set(host, fingerprint),
    forget: () => seen.clear(),
  };
};
