import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './button.module.css';

export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** `quiet` has no frame until it is pointed at. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  type?: 'button' | 'submit';
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** Name for screen readers when the content is only an icon. */
  label?: string;
  isPressed?: boolean;
}

/** A press. Show its key inside with `Kbd`. */
export const Button = ({
  children,
  variant = 'plain',
  size = 'normal',
  label,
  isPressed,
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(label === undefined ? {} : { 'aria-label': label })}
    {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    className={classes(
      styles.button,
      styles[variant],
      size === 'small' && styles.small,
      isPressed && styles.pressed,
    )}
  >
    {children}
  </AriaButton>
);
