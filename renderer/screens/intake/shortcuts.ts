/**
 * Keys of the counter form. Function keys stay where they are when the keyboard changes from French to Arabic, and no
 * browser takes these.
 */
export const intakeKeys = {
  register: 'Mod+Enter',
  newCitizen: 'F2',
  anonymous: 'F4',
  toQualify: 'F8',
  join: 'F9',
} as const;
