import type { ReadLine } from '#shared/documents/page-text.ts';

const arabic = /[\u0621-\u064a]/;

/**
 * Puts right what the Arabic model regularly mistakes in print: the comma `،` read as a closing guillemet without an opening one,
 * as `,` or as a lone hamza after a letter that takes none; `;` for `؛`. Latin words and numbers stay as read.
 */
export const mendArabic = (line: ReadLine): ReadLine => {
  let open = 0;
  const words = line.words.map((word) => {
    open += (word.text.match(/«/g) ?? []).length;
    const closing = (word.text.match(/»/g) ?? []).length;
    let { text } = word;
    if (closing > open) text = text.replace(/»/g, '،');
    open = Math.max(0, open - closing);
    if (arabic.test(text) || /^[,;]$/.test(text))
      text = text
        .replace(/,(?!\d)/g, '،')
        .replace(/;/g, '؛')
        .replace(/اء(?=$)/, (end) => (word.confidence < 0.6 ? 'ا،' : end));
    return text === word.text ? word : { ...word, text };
  });
  return { ...line, words };
};
