import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './button.module.css';

/** Something with a look of its own that is pressed as a whole: a file, a page, a figure, a person. The caller's class lays it out. */
export const Press = ({ className, ...rest }: Omit<ComponentProps<'button'>, 'type'>) => (
  <button {...rest} type="button" className={classes(styles.press, className)} />
);
