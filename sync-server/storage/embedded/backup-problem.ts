/** Why a backup or a restore was not done, in words for the person who asked. */
export class BackupProblem extends Error {
  constructor(
    sentence: string,
    /** Of what kind, for whoever watches exit codes. */
    readonly ending: 'refused' | 'full' | 'no-access' | 'damaged' | 'wrong-key' | 'no-backup' = 'refused',
  ) {
    super(sentence);
  }
}
