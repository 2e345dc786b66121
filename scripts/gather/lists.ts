import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A list made of what stands in a folder: nobody adds a line to it by hand. */
interface List {
  /** Where the declarations stand. */
  folder: string;
  /** A file each; or a folder each that holds such a file (without its end), and which other of its files is gathered instead. */
  each: 'file' | { folderWith: string; gathers?: string };
  /** The file that gathers them. */
  file: string;
  doc: string;
  name: string;
  /** Types that the file asks for, by where they stand. */
  types: Readonly<Record<string, string>>;
  /** What of a declaration is gathered, by its name: the whole file, or one constant. */
  takes: (name: string) => { whole: true } | { constant: string };
  /** What the compiler holds it to: a declaration that is missing, or unknown, is named. */
  satisfies: string;
  /** Whether its type is that, and no narrower one. */
  isWide?: boolean;
}

const command = (folder: string, name: string, satisfies: string) => ({
  folder: `${folder}/commands`,
  each: 'file' as const,
  name,
  takes: () => ({ whole: true as const }),
  satisfies,
});
const inSections = {
  folder: 'renderer/screens/administration',
  each: { folderWith: 'section' },
};

/** Every list that is made. */
export const lists: readonly List[] = [
  {
    ...command(
      'shared/workflow',
      'requestCommands',
      '{ readonly [T in RequestCommandType]: WholeCommand<T> }',
    ),
    types: { '#shared/workflow/declared.ts': 'RequestCommandType, WholeCommand' },
    file: 'shared/workflow/request-commands.ts',
    doc: 'What can be asked of a request, by people and by the server itself: each a file that declares it whole.',
  },
  {
    ...command(
      'shared/workflow/improvements',
      'improvementCommands',
      '{ readonly [T in keyof ImprovementCommands]: ImprovementCommands[T] }',
    ),
    types: { '#shared/workflow/declared.ts': 'ImprovementCommands' },
    file: 'shared/workflow/improvements/improvement-commands.ts',
    doc: 'What can be asked of an improvement: each a file that declares it whole.',
  },
  {
    ...command(
      'shared/workflow/persons',
      'personCommands',
      '{ readonly [T in keyof PersonCommands]: PersonCommands[T] }',
    ),
    types: { '#shared/workflow/declared.ts': 'PersonCommands' },
    file: 'shared/workflow/persons/person-commands.ts',
    doc: 'What can be asked of two citizens’ files: each a file that declares it whole.',
  },
  {
    folder: 'renderer/parts/commands/looks',
    each: 'file',
    file: 'renderer/parts/commands/command-looks.ts',
    doc: 'How each command on a request is asked for and its events told.',
    name: 'commandLooks',
    types: {
      '#shared/workflow/declared.ts': 'RequestCommandType',
      './command-look.ts': 'CommandLook',
    },
    takes: (name) => ({ constant: name }),
    satisfies: '{ readonly [T in RequestCommandType]: CommandLook<T> }',
  },
  {
    folder: 'shared/reference/kinds',
    each: 'file',
    file: 'shared/reference/reference-kinds.ts',
    doc: 'Every kind of reference data.',
    name: 'referenceKinds',
    types: {
      '#shared/documents/reference-data.ts': 'ReferenceKind',
      './define-kind.ts': 'KindDeclaration',
    },
    takes: (name) => ({ constant: `${name}Kind` }),
    satisfies: '{ readonly [Kind in ReferenceKind]: KindDeclaration<Kind> }',
    isWide: true,
  },
  {
    ...inSections,
    file: 'renderer/screens/administration/sections.ts',
    doc: 'Every section of the administration; their order is that of their names.',
    name: 'sections',
    types: { './frame/define-section.tsx': 'Section', './section-name.ts': 'SectionName' },
    takes: (name) => ({ constant: `${name}Section` }),
    satisfies: '{ readonly [Name in SectionName]: Section<Name> }',
    isWide: true,
  },
  {
    ...inSections,
    each: { ...inSections.each, gathers: 'messages.ts' },
    file: 'renderer/screens/administration/words/section-words.ts',
    doc: 'The words of each part of the administration.',
    name: 'sectionWords',
    types: {},
    takes: (name) => ({ constant: `${name}Messages` }),
    satisfies: 'object',
  },
];

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Declarations in a folder: what each is called, and its file. */
const declarationsIn = (root: string, { folder, each }: List): { code: string; path: string }[] => {
  const inside = readdirSync(join(root, folder));
  const found =
    each === 'file'
      ? inside
          .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
          .map((name) => ({ code: name.replace(/\.tsx?$/, ''), path: join(folder, name) }))
      : inside.flatMap((name) =>
          [`${each.folderWith}.ts`, `${each.folderWith}.tsx`]
            .filter((file) => existsSync(join(root, folder, name, file)))
            .map((file) => ({ code: name, path: join(folder, name, each.gathers ?? file) })),
        );
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
};

/** The text of the file that gathers these. */
const textOf = (list: List, declared: readonly { code: string; path: string }[]): string => {
  const { file, folder, doc, name, types, takes, satisfies, isWide = false } = list;
  const typeLines = Object.entries(types).map(([from, what]) => `import type { ${what} } from '${from}';\n`);
  const imports: string[] = [];
  const lines: string[] = [];
  for (const { code, path } of declared) {
    const from = relative(dirname(file), path);
    const taken = takes(camel(code));
    const local = 'whole' in taken ? camel(code) : taken.constant;
    const what = 'whole' in taken ? `* as ${local}` : `{ ${local} }`;
    imports.push(`import ${what} from '${from.startsWith('.') ? from : `./${from}`}';\n`);
    const key = code.includes('-') ? `'${code}'` : code;
    lines.push(key === local ? `  ${key},\n` : `  ${key}: ${local},\n`);
  }
  return `${typeLines.join('')}${imports.join('')}
/** ${doc} Made by \`npm run gather\` of what stands in ${folder.slice(folder.lastIndexOf('/') + 1)}/. */
export const ${name}${isWide ? `: ${satisfies}` : ''} = {
${lines.join('')}}${isWide ? '' : ` satisfies ${satisfies}`};
`;
};

/** The lists as the folders below `root` make them: text by path. */
export const gathered = (root: string): ReadonlyMap<string, string> =>
  new Map(lists.map((list) => [list.file, textOf(list, declarationsIn(root, list))]));
