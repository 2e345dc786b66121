import { z } from 'zod';
import { demoVariables } from './demo-variables.ts';
import { deskVariables } from './desk-variables.ts';
import { serverVariables } from './server-variables.ts';
import { startVariables } from './start-variables.ts';
import { testVariables } from './test-variables.ts';
import type { VariableReader } from './variable.ts';

/** Every variable of the environment that anything here reads. `docs/environment.md` is made from it. */
export const environment = {
  ...startVariables,
  ...serverVariables,
  ...deskVariables,
  ...demoVariables,
  ...testVariables,
};
type Environment = typeof environment;
export type VariableName = keyof Environment;

/** The variables that a reader reads, with their schemas. */
type ReadBy<R extends VariableReader> = {
  [
    Name in VariableName as R extends Environment[Name]['readBy'][number] ? Name : never
  ]: Environment[Name]['schema'];
};

/** The schema of all that a reader takes from the environment. What is not declared as read by it cannot be read. */
export const environmentOf = <R extends VariableReader>(reader: R): z.ZodObject<ReadBy<R>> =>
  z.object(
    Object.fromEntries(
      Object.entries(environment).flatMap(([name, { schema, readBy }]) =>
        (readBy as readonly VariableReader[]).includes(reader) ? [[name, schema]] : [],
      ),
    ),
  ) as unknown as z.ZodObject<ReadBy<R>>;

/** Variables as given, those that are empty left out. */
export const withoutEmpty = (variables: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
