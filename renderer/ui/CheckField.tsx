import { useId } from 'react';
import styles from './field.module.css';

/** Yes or no, with its words beside it. */
export const CheckField = ({
  label,
  isOn,
  onChange,
  hint,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  hint?: string | undefined;
}) => {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        autoComplete="off"
        checked={isOn}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <small id={`${id}-note`} className={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  );
};
