/** Kinds of documents that each office keeps in a database of its own. */
export const officeKinds = ['requests', 'citizens', 'commands', 'files', 'registers'] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** Name of an office's database: `requests-anfa`. */
export const databaseOf = (kind: OfficeKind, office: string): string => `${kind}-${office}`;

/** Where an office's closed requests rest after their time; no desk reads it. */
export const archiveOf = (office: string): string => `archive-${office}`;

/** City-wide databases: reference data everyone may read; and the server's own registers. */
export const referenceDatabase = 'reference';
export const cityDatabase = 'city';
/** Every version of the reference data; for administrators. */
export const referenceHistoryDatabase = 'reference-history';
/** Improvement actions: the city's common knowledge, nothing of citizens. */
export const improvementsDatabase = 'improvements';
/** Where requests lie and when they came in, by squares of the map: made from the requests, nobody's to read. */
export const spotsDatabase = 'spots';
/** Which entries each monthly closing covers, with their hashes. See registers/digest.ts. */
export const registerLinesDatabase = 'register-lines';
/** E-mails to citizens on their way out. */
export const outgoingDatabase = 'outgoing';
/** Refused commands, with their sender's: never in an office's, and never where the server looks for its own. */
export const refusedDatabase = 'refused';
/** Append-only: nobody changes it through any door. */
export const auditDatabase = 'audit';
/** One entry an open request: when the clock next has something to do with it. See commands/watch-entry.ts. */
export const watchDatabase = 'watch';
/** Which documents the server cannot read, and since when. */
export const quarantineDatabase = 'quarantine';
/** The morning's digest of each person who decides. */
export const digestsDatabase = 'digests';
/** Which mails came to the city's mailbox, by their hashes, and those that were set aside, with their bytes. */
export const mailInDatabase = 'mail-in';
/** Exchanges, who sits at which telephone, and the calls of the last weeks. */
export const telephoneDatabase = 'telephone';
