import { StoreError } from '#sync-server/storage/document-store.ts';

/** One part of a multipart body. Header names are in lower case. */
export interface BodyPart {
  headers: ReadonlyMap<string, string>;
  content: Buffer;
}
const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** The boundary that a Content-Type names. @throws StoreError 400 when it names none */
export const boundaryOf = (contentType: string): string => {
  const found = /boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined)
    throw new StoreError(400, 'bad_request', 'Missing boundary in the Content-Type');
  return boundary;
};

/** Splits a multipart body (RFC 2046). @throws StoreError 400 when it is cut short or malformed */
export const splitParts = (body: Buffer, boundary: string): BodyPart[] => {
  const malformed = () => new StoreError(400, 'bad_request', 'Malformed multipart body');
  const mark = Buffer.from(`--${boundary}`);
  const parts: BodyPart[] = [];
  let at = body.indexOf(mark);
  for (;;) {
    if (at < 0) throw malformed();
    at += mark.length;
    if (body.subarray(at, at + 2).toString() === '--') return parts;
    const start = body.indexOf(lineEnd, at) + lineEnd.length;
    const next = body.indexOf(Buffer.concat([lineEnd, mark]), start - lineEnd.length);
    if (start < lineEnd.length || next < 0) throw malformed();
    const blank = body.indexOf(headEnd, start - lineEnd.length);
    if (blank < 0 || blank > next) throw malformed();
    const head = body.subarray(start, Math.max(start, blank)).toString('utf8');
    const headers = head
      .split('\r\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
      });
    parts.push({ headers: new Map(headers), content: body.subarray(blank + headEnd.length, next) });
    at = next + lineEnd.length;
  }
};
