/** Chromium 140 and later do it natively, ten times as fast. */
interface NativeBase64 {
  toBase64?: () => string;
}
interface NativeBase64Constructor {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}
const native = Uint8Array as NativeBase64Constructor;
/** Arguments that `String.fromCharCode` takes at once. */
const perCall = 0x8000;

export const toBase64 = (bytes: Uint8Array<ArrayBuffer>): string => {
  const encoded = (bytes as NativeBase64).toBase64?.();
  if (encoded !== undefined) return encoded;
  let text = '';
  for (let at = 0; at < bytes.length; at += perCall)
    text += String.fromCharCode(...bytes.subarray(at, at + perCall));
  return btoa(text);
};

/** @throws Error for what is no base64 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  native.fromBase64?.(text) ?? Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
