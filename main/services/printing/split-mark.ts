import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** What each marked-content number of a page belongs to: the page's array in the structure's parent tree (PDF 32000-1, 14.7.4.4). */
const parentsOf = (document: PDFDocument, page: PDFPage): PDFArray | null => {
  const key = page.node.get(name('StructParents'));
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const search = (node: PDFDict | undefined): PDFArray | null => {
    const numbers = node?.lookupMaybe(name('Nums'), PDFArray);
    for (let at = 0; numbers && at + 1 < numbers.size(); at += 2)
      if (String(numbers.get(at)) === String(key)) return numbers.lookupMaybe(at + 1, PDFArray) ?? null;
    const kids = node?.lookupMaybe(name('Kids'), PDFArray);
    for (let at = 0; kids && at < kids.size(); at += 1) {
      const found = search(kids.lookupMaybe(at, PDFDict));
      if (found) return found;
    }
    return null;
  };
  return key === undefined ? null : search(root?.lookupMaybe(name('ParentTree'), PDFDict));
};

/**
 * Gives new marked-content numbers to parts of what a page marks: the element of the structure that holds the whole holds the part
 * too, behind it. Gives null where the page has no such mark.
 */
export const markSplitter = (document: PDFDocument, page: PDFPage): ((mark: number) => number | null) => {
  const parents = parentsOf(document, page);
  return (mark) => {
    const at = parents !== null && mark < parents.size() ? parents.get(mark) : undefined;
    const element = at instanceof PDFRef ? document.context.lookup(at) : at;
    if (parents === null || at === undefined || !(element instanceof PDFDict)) return null;
    const next = parents.size();
    const kids = element.get(name('K'));
    const part = PDFNumber.of(next);
    if (kids instanceof PDFArray) kids.push(part);
    else element.set(name('K'), document.context.obj(kids === undefined ? [part] : [kids, part]));
    parents.push(at);
    return next;
  };
};
