/** What a text begins with in the encodings that programs on Windows write. */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];
/** `BEGIN` without a mark: every other byte is nothing. */
const bare: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0x42, 0x00], 'utf-16le'],
  [[0x00, 0x42], 'utf-16be'],
  [[0x7b, 0x00], 'utf-16le'],
];

/** The runtime's `TextDecoder`: rules know no runtime. */
type Decoder = new (
  encoding: string,
  options: { fatal: boolean },
) => { decode: (bytes: Uint8Array) => string };

const decoded = (Decode: Decoder, bytes: Uint8Array, encoding: string, fatal: boolean): string | null => {
  try {
    return new Decode(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a file: by the mark it begins with, else by what is said of it, else UTF-8, and where it is none, Windows' Latin letters.
 * @param said an encoding that came with it
 */
export const textOfBytes = (Decode: Decoder, bytes: Uint8Array, said: string | null = null): string => {
  const found = [...marks, ...bare].find(([mark]) => mark.every((byte, n) => bytes[n] === byte))?.[1];
  return (
    (found === undefined ? null : decoded(Decode, bytes, found, false)) ??
    (said === null ? null : decoded(Decode, bytes, said, true)) ??
    decoded(Decode, bytes, 'utf-8', true) ??
    decoded(Decode, bytes, 'windows-1252', false) ??
    ''
  );
};
