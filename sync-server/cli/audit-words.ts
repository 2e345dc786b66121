import type { AuditFault, AuditUnknown } from '../audit/verify.ts';

/** What is wrong with an entry. */
export const faultWords: Readonly<Record<AuditFault, string>> = {
  missing: 'is missing, or another stands in its place',
  unreadable: 'cannot be read, or was removed',
  changed: 'was changed, or the one before it',
  'words-changed': 'has other words than were noted',
  'words-missing': 'lost its words, and no entry says that they were erased: somebody else took them away',
  'no-mac':
    'has no code of the server’s key (MAC), though the log had one by then: it was written by somebody else than the server',
  'wrong-mac':
    'bears the code (MAC) of another key: it was written by somebody else than the server, or the key was changed',
  'not-as-noted':
    'is not the one that was noted outside of the server: the log was written anew, or a backup put back',
  'head-missing': 'is missing: the log is shorter than it was when its head was noted',
};

/** What was not proved, in a sentence. */
export const unknownWords = (unknown: AuditUnknown): string => {
  switch (unknown.kind) {
    case 'no-anchor':
      return 'No head noted outside of the server was given (--head, --anchors): who held its disk and its key could have written all of it anew, or cut off its end.';
    case 'after-anchor':
      return `The last ${String(unknown.entries)} entries (from ${String(unknown.since)}) are younger than the last noted head: whether more followed and were cut off, nobody can tell.`;
    case 'open-form':
      return `The first ${String(unknown.entries)} entries are of the older form, without the code of a key: who held the disk before there was one could have written them anew.`;
    case 'words-erased':
      return `The words of ${String(unknown.entries)} entries were erased, as later entries say: what they were nobody can tell. All else of these entries is as it was noted.`;
    case 'key-missing':
      return `The key is not here (MAKTAB_AUDIT_KEY_FILE): the codes of ${String(unknown.entries)} entries were not checked, only that they follow one another.`;
    case 'other-key':
      return `${String(unknown.entries)} entries bear the code of a former key: their codes were not checked.`;
  }
};
