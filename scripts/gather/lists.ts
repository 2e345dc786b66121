import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A list made of the files of a folder: what stands in the folder is in the list. */
interface List {
  /** Where the declarations stand, a file each. */
  folder: string;
  /** The file that gathers them, in the folder above. */
  file: string;
  doc: string;
  name: string;
  /** What the compiler holds it to: a declaration that is missing, or unknown, is named. */
  type: { name: string; from: string; satisfies: string };
  more: string;
  /** Whether a file is gathered whole, or its constant of the same name. */
  whole: boolean;
}

const command = (folder: string, name: string, type: { name: string; satisfies: string }) => ({
  folder: `${folder}/commands`,
  name,
  type: { ...type, from: '#shared/workflow/declared.ts' },
  more: '',
  whole: true,
});

/** Every list that is made. */
export const lists: readonly List[] = [
  {
    ...command('shared/workflow', 'requestCommands', {
      name: 'RequestCommandType, WholeCommand',
      satisfies: '{ readonly [T in RequestCommandType]: WholeCommand<T> }',
    }),
    file: 'request-commands.ts',
    doc: 'What can be asked of a request, by people and by the server itself: each a file that declares it whole.',
  },
  {
    ...command('shared/workflow/improvements', 'improvementCommands', {
      name: 'ImprovementCommands',
      satisfies: '{ readonly [T in keyof ImprovementCommands]: ImprovementCommands[T] }',
    }),
    file: 'improvement-commands.ts',
    doc: 'What can be asked of an improvement: each a file that declares it whole.',
  },
  {
    folder: 'renderer/parts/commands/looks',
    file: 'command-looks.ts',
    doc: 'How each command on a request is asked for and its events told.',
    name: 'commandLooks',
    type: {
      name: 'RequestCommandType',
      from: '#shared/workflow/declared.ts',
      satisfies: '{ readonly [T in RequestCommandType]: CommandLook<T> }',
    },
    more: "import type { CommandLook } from './command-look.ts';\n",
    whole: false,
  },
];

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The text of the file that gathers these. */
const textOf = ({ folder, doc, name, type, more, whole }: List, files: readonly string[]): string => {
  const inner = folder.slice(folder.lastIndexOf('/') + 1);
  const declared = files
    .map((file) => ({ file, code: file.replace(/\.tsx?$/, '') }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const imports = declared.map(({ file, code }) => {
    const what = whole ? `* as ${camel(code)}` : `{ ${camel(code)} }`;
    return `import ${what} from './${inner}/${file}';\n`;
  });
  const lines = declared.map(({ code }) =>
    code.includes('-') ? `  '${code}': ${camel(code)},\n` : `  ${code},\n`,
  );
  return `import type { ${type.name} } from '${type.from}';
${more}${imports.join('')}
/** ${doc} Made by \`npm run gather\` of the files of ${inner}/. */
export const ${name} = {
${lines.join('')}} satisfies ${type.satisfies};
`;
};

/** The lists as the folders below `root` make them: text by path. */
export const gathered = (root: string): ReadonlyMap<string, string> =>
  new Map(
    lists.map((list) => {
      const files = readdirSync(join(root, list.folder)).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
      return [join(list.folder, '..', list.file), textOf(list, files)];
    }),
  );
