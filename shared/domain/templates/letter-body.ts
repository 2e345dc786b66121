const greeting =
  /^(?:bonjour|bonsoir|(?:madame|monsieur|mesdames|messieurs)(?:[ ,]+(?:madame|monsieur))*|تحية طيبة|السلام عليكم|سلام تام|سيدي|سيدتي)[^\n]{0,40}[,،]?\s*$/iu;
const sender =
  /^(?:(?:la )?commune de casablanca|جماعة الدار البيضاء|cordialement|salutations distinguées|مع التحية|والسلام)[.,،]?\s*$/iu;
const formula = /salutations|considération|تفضلوا بقبول|والسلام عليكم/iu;

/** A letter's substance: its paragraphs without the greeting and the sender's name that the same text carries in other channels. */
export interface LetterBody {
  paragraphs: string[];
  /** Whether the text ends with a formula of its own. */
  hasFormula: boolean;
}

/** @param text of an answer as it was sent, paragraphs on lines of their own */
export const letterBody = (text: string): LetterBody => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const isBlank = (line: string | undefined) => line !== undefined && line.trim() === '';
  const dropBlanks = () => {
    while (isBlank(lines[0])) lines.shift();
    while (isBlank(lines.at(-1))) lines.pop();
  };
  dropBlanks();
  if (lines.length > 1 && greeting.test(lines[0] ?? '')) lines.shift();
  dropBlanks();
  while (lines.length > 1 && sender.test(lines.at(-1) ?? '')) {
    lines.pop();
    dropBlanks();
  }
  return {
    paragraphs: lines.filter((line) => !isBlank(line)),
    hasFormula: formula.test(lines.at(-1) ?? ''),
  };
};
