/** What the benchmarks' stores are sealed with: 32 bytes, base64. */
export const benchKey = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
