/** How much of each an XML document from outside may have. A parser's work grows with their products, its size alone says little. */
export interface XmlBudget {
  /** Elements within elements. */
  depth: number;
  elements: number;
  /** Attributes of one element, namespaces included. */
  attributes: number;
  /** Namespace declarations in the whole document. */
  namespaces: number;
}

/** A login answer has some 15 levels, 60 elements and 20 namespaces; ten times as much is room for any directory. */
export const messageBudget: XmlBudget = { depth: 50, elements: 4000, attributes: 50, namespaces: 500 };
/** Metadata of a whole federation has some thousand organisations in one document. */
export const metadataBudget: XmlBudget = { depth: 50, elements: 400_000, attributes: 50, namespaces: 60_000 };

const between = (text: string, from: number): number => {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
};

/** Whether a document keeps to its budget. One walk over the text, before any parser sees it; comments may stand in it. */
export const isWithin = (text: string, budget: XmlBudget): boolean => {
  let depth = 0;
  let elements = 0;
  let namespaces = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) return false;
      at = end + 3;
      continue;
    }
    const end = between(text, at + 1);
    if (end < 0) return false;
    const tag = text.slice(at + 1, end);
    at = end + 1;
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) {
      depth -= 1;
      continue;
    }
    elements += 1;
    const attributes = tag.match(/=\s*["']/g)?.length ?? 0;
    namespaces += tag.match(/\sxmlns[\s:=]/g)?.length ?? 0;
    if (!tag.endsWith('/')) depth += 1;
    if (
      depth > budget.depth ||
      elements > budget.elements ||
      attributes > budget.attributes ||
      namespaces > budget.namespaces
    )
      return false;
  }
  return true;
};
