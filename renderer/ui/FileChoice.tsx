import { type RefObject, useImperativeHandle, useRef } from 'react';

/** Opens the system's window in which files are chosen. */
export interface FileChooser {
  open: () => void;
}

/** What a press of the caller's opens to choose files; the same file can be chosen twice in a row. */
export const FileChoice = ({
  chooser,
  label,
  accept,
  isMany = false,
  onChoose,
}: {
  chooser: RefObject<FileChooser | null>;
  /** What is chosen, for screen readers. */
  label: string;
  /** Kinds of file, as HTML's `accept`. */
  accept?: string;
  isMany?: boolean;
  /** At least one; exactly one unless `isMany`. */
  onChoose: (files: File[]) => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(chooser, () => ({ open: () => input.current?.click() }), []);
  return (
    <input
      ref={input}
      type="file"
      hidden
      autoComplete="off"
      accept={accept}
      multiple={isMany}
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onChoose(files);
      }}
    />
  );
};
