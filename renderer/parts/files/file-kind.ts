import { fileTypeFromBlob } from 'file-type/core';

/** Why a file is not taken. */
const refusals = ['empty', 'program', 'unknown-kind'] as const;
export type FileRefusal = (typeof refusals)[number];
export const isRefusal = (state: string): state is FileRefusal => refusals.some((one) => one === state);

/** What a request may carry: pictures, sound, film, and what an office writes. */
const documents = new Set([
  'application/pdf',
  'application/rtf',
  'application/zip',
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]);
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-sharedlib',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/wasm',
  'application/x-deb',
  'application/x-rpm',
  'application/vnd.debian.binary-package',
  'application/x-ms-shortcut',
]);
const isTaken = (type: string) => /^(image|audio|video)\//.test(type) || documents.has(type);
/** As far as a text is looked at. */
const lookedAt = 64 * 1024;
const written = /\.(txt|csv|md|log)$/i;

/** True for bytes that are words: UTF-8 without control characters. */
const isText = async (file: Blob): Promise<boolean> => {
  // A letter of several bytes may be cut at the end: `stream` allows for that.
  const bytes = await file.slice(0, lookedAt).arrayBuffer();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: file.size > lookedAt });
    return !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text);
  } catch {
    return false;
  }
};

/** What a file is by its bytes, whatever its name says: its MIME type, or why it is not taken. */
export const fileKind = async (
  file: Blob,
  name: string,
): Promise<{ type: string } | { refused: FileRefusal }> => {
  if (file.size === 0) return { refused: 'empty' };
  const found = await fileTypeFromBlob(file);
  if (found && isTaken(found.mime)) return { type: found.mime };
  if (found && programs.has(found.mime)) return { refused: 'program' };
  // Only a text says nothing of itself; pages and scripts are texts too, and are not called one.
  if (found || !written.test(name) || !(await isText(file))) return { refused: 'unknown-kind' };
  return { type: 'text/plain' };
};
