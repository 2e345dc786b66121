import type { ReactNode } from 'react';
import { fieldClass, labelClass, noteClass } from './field-classes.ts';

/** A label above what is filled in, and below it a hint or what is wrong. What is filled in has `id`, and names `${id}-note` as its description. */
export const Field = ({
  id,
  label,
  labelHidden = false,
  hint,
  error,
  children,
}: {
  id: string;
  label: string;
  labelHidden?: boolean | undefined;
  hint?: string | undefined;
  error?: string | null | undefined;
  children: ReactNode;
}) => (
  <div className={fieldClass}>
    <label htmlFor={id} className={labelClass(labelHidden)}>
      {label}
    </label>
    {children}
    <span id={`${id}-note`} className={noteClass(Boolean(error))}>
      {error ?? hint}
    </span>
  </div>
);
