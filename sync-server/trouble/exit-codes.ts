/**
 * With what the server and `npm run maktab` end, so that whoever watches them can tell. docs/running-a-server.md has the same table.
 */
export const exitCodes = {
  done: { code: 0, means: 'Done, or ended in order.' },
  unknown: { code: 1, means: 'Something unforeseen; what was said is for whoever mends the program.' },
  usage: { code: 2, means: 'The command line is not one of those it knows.' },
  settings: { code: 3, means: 'The settings are wrong.' },
  'in-use': { code: 4, means: 'Another server has the data folder.' },
  port: { code: 5, means: 'The port is taken.' },
  'no-access': { code: 6, means: 'The data folder, or the file named, cannot be written or read.' },
  full: { code: 7, means: 'The disk is full.' },
  damaged: { code: 8, means: 'The store, or the backup, is damaged.' },
  newer: { code: 9, means: 'The store is of a newer version of the program.' },
  refused: { code: 10, means: 'Not done, for a reason that was said.' },
  'wrong-key': { code: 11, means: 'The key named does not open the backup, or is none, or none was named.' },
  'no-backup': { code: 12, means: 'The file named is no backup of Maktab.' },
} as const;
export type Ending = keyof typeof exitCodes;
