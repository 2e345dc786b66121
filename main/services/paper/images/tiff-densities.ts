/** Dots per inch across and down. */
export interface Densities {
  across: number;
  down: number;
}

const [imageDirectory, acrossTag, downTag, unitTag] = [8, 282, 283, 296];
const perCentimetre = 3;
const entryBytes = 12;

/**
 * What one image of a TIFF says of its resolution, which may differ across and down: a fax has 204 by 98 or by 196 (TIFF 6.0; ITU-T T.4).
 * @returns null when it is no TIFF, has no such image or says nothing
 */
export const tiffDensities = (bytes: Uint8Array, frame: number): Densities | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < imageDirectory) return null;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  const [short, long] = [
    (at: number) => view.getUint16(at, little),
    (at: number) => view.getUint32(at, little),
  ];
  if (short(2) !== 42) return null;
  try {
    let directory = long(4);
    for (let nth = 0; nth < frame && directory !== 0; nth += 1)
      directory = long(directory + 2 + short(directory) * entryBytes);
    if (directory === 0) return null;
    const entries = new Map<number, number>();
    for (let nth = 0; nth < short(directory); nth += 1) {
      const at = directory + 2 + nth * entryBytes;
      entries.set(short(at), at + 8);
    }
    const ratio = (tag: number): number => {
      const value = entries.get(tag);
      return value === undefined ? 0 : long(long(value)) / long(long(value) + 4);
    };
    const unit = entries.get(unitTag);
    const inches = unit !== undefined && short(unit) === perCentimetre ? 2.54 : 1;
    const [across, down] = [ratio(acrossTag) * inches, ratio(downTag) * inches];
    return across > 0 && down > 0 && Number.isFinite(across + down) ? { across, down } : null;
  } catch (error) {
    // An offset that points outside the file: whether it can be opened at all is for its decoder to say.
    if (error instanceof RangeError) return null;
    throw error;
  }
};
