import ts from 'typescript';

/** A sentence where it stands in a source file. `start`, `end`: its quoted text there. */
export interface Sentence {
  id: string;
  text: string;
  start: number;
  end: number;
}
/** One call of `defineMessages`: its sentences by language, and where its last language ends. */
export interface MessageArea {
  file: string;
  languages: ReadonlyMap<string, readonly Sentence[]>;
  end: number;
}

/** A file of words that this tool cannot read or write. */
export class WordsProblem extends Error {}

const nameOf = (name: ts.PropertyName): string | null =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : null;

/** `...title.fr`: sentences of another area, which stand where they are defined. */
const takenOver = (node: ts.ObjectLiteralElementLike, language: string): boolean =>
  ts.isSpreadAssignment(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === language;

/** The areas of one source file; `file` only names it. @throws WordsProblem for a sentence that is not a plain text */
export const readAreas = (file: string, source: string): MessageArea[] => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const at = (node: ts.Node) =>
    `${file}:${String(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
  const plain = (node: ts.Node): ts.PropertyAssignment & { name: ts.PropertyName } => {
    if (ts.isPropertyAssignment(node) && nameOf(node.name) !== null) return node;
    throw new WordsProblem(`${at(node)}: only plain sentences by id may stand in defineMessages.`);
  };
  const sentenceOf = (node: ts.ObjectLiteralElementLike): Sentence => {
    const { name, initializer } = plain(node);
    if (!ts.isStringLiteralLike(initializer))
      throw new WordsProblem(`${at(initializer)}: a sentence is one quoted text.`);
    return {
      id: nameOf(name) ?? '',
      text: initializer.text,
      start: initializer.getStart(),
      end: initializer.getEnd(),
    };
  };
  const languageOf = (node: ts.ObjectLiteralElementLike): [string, Sentence[]] => {
    const { name, initializer } = plain(node);
    if (!ts.isObjectLiteralExpression(initializer))
      throw new WordsProblem(`${at(initializer)}: a language is an object of sentences.`);
    const language = nameOf(name) ?? '';
    const own = initializer.properties.filter((property) => !takenOver(property, language));
    return [language, own.map(sentenceOf)];
  };
  const areas: MessageArea[] = [];
  const visit = (node: ts.Node): void => {
    const [messages] = ts.isCallExpression(node) ? node.arguments : [];
    const isArea =
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'defineMessages';
    if (isArea && messages && ts.isObjectLiteralExpression(messages))
      areas.push({
        file,
        languages: new Map(messages.properties.map(languageOf)),
        end: messages.properties.at(-1)?.getEnd() ?? messages.getStart() + 1,
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return areas;
};
