/// <reference lib="dom" />
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { isWithin, messageBudget, type XmlBudget } from './xml-budget.ts';

/** Why a SAML message is not accepted, in a word for the log and for tests; the person gets one sentence for all of them. */
export class SamlRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
export const refuseXml = (code: string): never => {
  throw new SamlRefusal(code);
};

export const namespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;

/**
 * Reads an XML document that came from outside. What SAML never needs and attacks like to use is refused: document types and
 * entities, comments (they cut a name in two), processing instructions, NUL bytes.
 * What would cost more than its budget is refused before it is parsed, since nobody has signed it yet.
 * Metadata may have comments: products write them, and no name is read from its text.
 * @throws SamlRefusal `doctype`, `comment`, `malformed`, `too-costly`
 */
export const parseSamlXml = (
  text: string,
  { budget, comments }: { budget: XmlBudget; comments: 'refused' | 'passed-over' } = {
    budget: messageBudget,
    comments: 'refused',
  },
): Document => {
  const told = comments === 'refused' ? text : text.replace(/<!--[\s\S]*?-->/g, '');
  const body = told.replace(/^\uFEFF?\s*<\?xml[^?<>]*\?>/, '');
  if (/<!DOCTYPE|<!ENTITY/i.test(body)) refuseXml('doctype');
  if (body.includes('<!--')) refuseXml('comment');
  if (/<\?|<!\[CDATA\[|\0/.test(body)) refuseXml('malformed');
  if (!isWithin(body, budget)) refuseXml('too-costly');
  const fail = () => refuseXml('malformed');
  const document = new DOMParser({
    errorHandler: { warning: fail, error: fail, fatalError: fail },
  }).parseFromString(told.replace(/^\uFEFF?\s+/, ''), 'text/xml') as Document | undefined;
  const root = document?.documentElement as Element | null | undefined;
  if (!document || !root) return refuseXml('malformed');
  return document;
};

/** Elements of this name below a node, at any depth. */
export const descendants = (node: Document | Element, namespace: string, name: string): Element[] =>
  Array.from(node.getElementsByTagNameNS(namespace, name));

/** Elements of this name directly below an element. */
export const children = (parent: Element, namespace: string, name: string): Element[] =>
  Array.from(parent.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 &&
      (node as Element).namespaceURI === namespace &&
      (node as Element).localName === name,
  );

/** The only element of this name directly below; refuses with `code` when there is none, or more than one. */
export const onlyChild = (parent: Element, namespace: string, name: string, code: string): Element => {
  const found = children(parent, namespace, name);
  const [first] = found;
  return first && found.length === 1 ? first : refuseXml(code);
};

export const textOf = (element: Element | undefined): string => (element?.textContent ?? '').trim();
/** An attribute's value, '' when missing. */
export const attributeOf = (element: Element, name: string): string => element.getAttribute(name) ?? '';
export const serialise = (node: Document | Element): string => new XMLSerializer().serializeToString(node);
