import type { ReadLine } from '#shared/documents/page-text.ts';

const arabic = /[\u0621-\u064a]/;
/** A number in a sentence, with the comma behind it. */
const numberAndComma = /^[\d\u0660-\u0669/.-]+,$/;
/** Below this confidence a hamza at the end of a word of four letters and more, which few words have, is a comma. */
const doubtful = 0.75;

/**
 * Puts right what the Arabic model regularly mistakes in print: the comma `،` read as a closing guillemet without an opening one,
 * as `,`, as a lone hamza after a letter that takes none, or as itself and another mark; `;` for `؛`. Latin words and numbers stay as
 * read.
 */
export const mendArabic = (line: ReadLine): ReadLine => {
  let open = 0;
  const words = line.words.map((word) => {
    open += (word.text.match(/«/g) ?? []).length;
    const closing = (word.text.match(/»/g) ?? []).length;
    let { text } = word;
    if (closing > open) text = text.replace(/»/g, '،');
    open = Math.max(0, open - closing);
    if (arabic.test(text) || /^[,;]$/.test(text) || numberAndComma.test(text))
      text = text
        .replace(/,(?!\d)/g, '،')
        .replace(/;/g, '؛')
        .replace(/،[؛.،]+/g, '،')
        .replace(/(...)(?<![اويئأإ]|جز|بد|عب|مل|كف|دف|مر)ء$/, (end, letters: string) =>
          word.confidence < doubtful ? `${letters}،` : end,
        )
        .replace(/اء(?=$)/, (end) => (word.confidence < 0.6 ? 'ا،' : end));
    return text === word.text ? word : { ...word, text };
  });
  return { ...line, words };
};
