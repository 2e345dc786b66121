/** What a backup or a restore is doing. */
export type CopyStep = 'copy' | 'check' | 'encrypt' | 'decrypt';

/** Hears of each step as it begins, and how much of it is done (0 to 1) where that is known. */
export type StepTold = (step: CopyStep, part: number | null) => void;
