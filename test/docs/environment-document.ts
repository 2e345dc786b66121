import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { demoVariables } from '#shared/environment/demo-variables.ts';
import { deskVariables } from '#shared/environment/desk-variables.ts';
import { serverVariables } from '#shared/environment/server-variables.ts';
import { startVariables } from '#shared/environment/start-variables.ts';
import { testVariables } from '#shared/environment/test-variables.ts';
import { readers, type Variable, type Variables } from '#shared/environment/variable.ts';

/** Where the document lies, from the root. */
export const environmentFile = 'docs/environment.md';

const sections: readonly (readonly [string, Variables])[] = [
  ['`npm start`', startVariables],
  ['The sync server', serverVariables],
  ['A desk: shell and scanners', deskVariables],
  ['The demo’s directory and mail', demoVariables],
  ['Tests and measures', testVariables],
];
const schemaFacts = z.object({
  enum: z.array(z.string()).optional(),
  type: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
const quoted = (text: string): string => `\`${text}\``;

/** Which values a variable takes, as its schema says, or one of them. */
const valuesOf = ({ schema, example }: Variable): string => {
  const facts = schemaFacts.parse(z.toJSONSchema(schema));
  if (facts.enum) return facts.enum.map(quoted).join(', ');
  if (facts.type === 'integer') {
    const isOpen = facts.maximum === undefined || facts.maximum >= Number.MAX_SAFE_INTEGER;
    return isOpen ? `from ${String(facts.minimum)}` : `${String(facts.minimum)}–${String(facts.maximum)}`;
  }
  return example === undefined ? '' : `e.g. ${quoted(example)}`;
};

const unsetOf = ({ schema, unset }: Variable): string => {
  if (unset !== undefined) return unset;
  const read = schema.safeParse(undefined);
  if (!read.success) return 'must be set';
  return read.data === undefined ? '–' : quoted(String(read.data));
};

const tableOf = (variables: Variables): string =>
  [
    '| Variable | What it decides | Values | When not set | Read by |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(variables).map(
      ([name, variable]) =>
        `| ${[
          quoted(name),
          variable.means,
          valuesOf(variable),
          unsetOf(variable),
          variable.readBy.map((reader) => readers[reader].words).join('; '),
        ].join(' | ')} |`,
    ),
  ].join('\n');

/** The text of `docs/environment.md`. */
export const environmentDocument = async (): Promise<string> => {
  const text = `# Environment variables

Every variable that anything here reads. Made by \`npm run docs:environment\` from [shared/environment](../shared/environment/environment.ts);
a wrong value ends the start with a sentence that names the variable.

${sections.map(([title, variables]) => `## ${title}\n\n${tableOf(variables)}`).join('\n\n')}
`;
  return format(text, { ...(await resolveConfig(environmentFile)), filepath: environmentFile });
};
