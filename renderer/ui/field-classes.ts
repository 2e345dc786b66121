import { classes } from './classes.ts';
import styles from './field.module.css';

/** Around a label, what is filled in, and the note below. */
export const fieldClass = styles.field ?? '';
/** Of the label; hidden ones are read to whoever does not see. */
export const labelClass = (isHidden = false): string => (isHidden ? 'visually-hidden' : (styles.label ?? ''));
/** Of what stands below: a hint, or what is wrong. */
export const noteClass = (isError: boolean): string => (isError ? styles.error : styles.hint) ?? '';
/** Of what is typed into or pressed. */
export const inputClass = ({
  error,
  kind,
}: {
  error?: string | null | undefined;
  kind?: 'area' | 'choice' | 'smallChoice' | 'group';
}): string =>
  classes(
    styles.input,
    error && styles.wrong,
    kind === 'area' && styles.area,
    (kind === 'choice' || kind === 'smallChoice') && styles.choice,
    kind === 'smallChoice' && styles.small,
    kind === 'group' && styles.group,
  );
