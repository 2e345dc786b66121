import { createContext, useContext } from 'react';

/** Where in a section a person is: a page, named like the list it edits, and the entry chosen in it. */
export interface FormPosition {
  list: string;
  n: number;
}

/** What fields and lists of a section need to know. */
export interface FormFacts {
  /** Words for what is wrong, by dotted path. */
  errors: ReadonlyMap<string, string>;
  place: FormPosition;
  goTo: (place: FormPosition) => void;
}

const FormContext = createContext<FormFacts | null>(null);
export const FormProvider = FormContext.Provider;

/** @throws Error outside of a section's form */
export const useForm = (): FormFacts => {
  const facts = useContext(FormContext);
  if (!facts) throw new Error('Not in the form of a section.');
  return facts;
};

/** What is wrong at a path or below it. */
export const useError = (path: string): string | null => {
  const { errors } = useForm();
  const exact = errors.get(path);
  if (exact !== undefined) return exact;
  for (const [at, words] of errors) if (at.startsWith(`${path}.`)) return words;
  return null;
};
