import { type ReactNode, useState } from 'react';
import { AddClause } from './AddClause.tsx';
import { Clause } from './Clause.tsx';

/** Conditions or effects of a rule: those that say something, and those opened to say something. */
export const Clauses = <Field extends string>({
  fields,
  said,
  labelOf,
  addLabel,
  none,
  draw,
  onOpen,
  onRemove,
}: {
  /** All there are, in the order in which they are shown. */
  fields: readonly Field[];
  said: readonly Field[];
  labelOf: (field: Field) => string;
  addLabel: string;
  /** Said when none is shown. */
  none?: string;
  draw: (field: Field) => ReactNode;
  onOpen?: (field: Field) => void;
  onRemove: (field: Field) => void;
}) => {
  const [opened, setOpened] = useState<readonly Field[]>([]);
  const shown = fields.filter((field) => said.includes(field) || opened.includes(field));
  return (
    <>
      {shown.length === 0 && none !== undefined && <p>{none}</p>}
      {shown.map((field) => (
        <Clause
          key={field}
          label={labelOf(field)}
          onRemove={() => {
            setOpened(opened.filter((other) => other !== field));
            onRemove(field);
          }}
        >
          {draw(field)}
        </Clause>
      ))}
      <AddClause
        label={addLabel}
        options={fields
          .filter((field) => !shown.includes(field))
          .map((value) => ({ value, label: labelOf(value) }))}
        onAdd={(field) => {
          setOpened([...opened, field]);
          onOpen?.(field);
        }}
      />
    </>
  );
};
