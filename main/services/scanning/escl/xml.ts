import { DOMParser } from '@xmldom/xmldom';
import { ScannerError } from '#main/ports/scanner-driver.ts';

/** Devices choose their own prefixes: elements are found by local name. */
export interface XmlElement {
  /** Descendants of this name, in document order. */
  all: (name: string) => XmlElement[];
  /** The first descendant of this name. */
  first: (name: string) => XmlElement | null;
  /** Trimmed text of the first descendant of this name. */
  text: (name: string) => string | null;
  attribute: (name: string) => string | null;
  content: string;
}

const wrap = (element: Element): XmlElement => {
  const all = (name: string) => Array.from(element.getElementsByTagNameNS('*', name)).map(wrap);
  const first = (name: string) => all(name)[0] ?? null;
  return {
    all,
    first,
    text: (name) => first(name)?.content ?? null,
    attribute: (name) => (element.hasAttribute(name) ? element.getAttribute(name) : null),
    content: (element.textContent ?? '').trim(),
  };
};

const refuse = (): never => {
  throw new ScannerError('failed', 'the scanner’s answer is no XML');
};

/** The root of a scanner's answer. Fails with `failed`; a document type is never read. */
export const parseScannerXml = (bytes: Buffer): XmlElement => {
  const text = bytes.toString('utf8');
  if (/<!DOCTYPE/i.test(text)) refuse();
  const parser = new DOMParser({
    errorHandler: { warning: () => undefined, error: refuse, fatalError: refuse },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement as Element | null;
  return root ? wrap(root) : refuse();
};
