import { z } from 'zod';
import { citizenDocument } from '#shared/documents/citizen.ts';
import { digest } from '#shared/documents/digest.ts';
import { referenceDocument } from '#shared/documents/reference-data.ts';
import { registerClosing } from '#shared/documents/register.ts';
import { verdict } from '#shared/documents/verdict.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import { improvementDocument } from '#shared/workflow/improvement-schema.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { requestTrace } from '#shared/workflow/request.ts';
import { auditEntry } from '../audit/entry.ts';
import { refusedCommand, refusedTally } from '../commands/refused-commands.ts';
import { watchEntry } from '../commands/watch-entry.ts';
import { fileDocument } from '../files/file-document.ts';
import { outgoingMail } from '../mail/outgoing.ts';
import {
  auditDatabase,
  digestsDatabase,
  improvementsDatabase,
  outgoingDatabase,
  referenceDatabase,
  refusedDatabase,
  registerLinesDatabase,
  watchDatabase,
} from '../policy/databases.ts';
import { closingLines } from '../registers/digest.ts';
import { storedEntry } from '../registers/stored-entry.ts';
import { recalculationNote, recalculationProgress } from '../watch/recalculation-note.ts';

const request = z.union([requestDocument, requestTrace]);
const digestsNote = z.object({ _id: z.literal('job-digests'), kind: z.literal('digests') });

/** What stands in a database of the server, by its name or, for one that each office has, by what that begins with. */
const shapes: readonly (readonly [name: string, shape: z.ZodType])[] = [
  ['requests-', request],
  ['archive-', request],
  ['citizens-', citizenDocument],
  ['commands-', z.object({ verdict }).and(commandSchema)],
  ['registers-', z.union([storedEntry, registerClosing])],
  ['files-', fileDocument.omit({ _attachments: true })],
  [auditDatabase, auditEntry],
  [digestsDatabase, z.union([digest, digestsNote])],
  [improvementsDatabase, improvementDocument],
  [outgoingDatabase, outgoingMail],
  [referenceDatabase, referenceDocument],
  [refusedDatabase, z.union([refusedCommand, refusedTally])],
  [registerLinesDatabase, closingLines],
  [watchDatabase, z.union([watchEntry, recalculationNote, recalculationProgress])],
];

/** The shape of what stands in a database; null for one that is read field by field, or is a stranger's. */
export const shapeOf = (database: string): z.ZodType | null =>
  shapes.find(([name]) => (name.endsWith('-') ? database.startsWith(name) : database === name))?.[1] ?? null;

/** The newest version of its shape that a document of a database has here. Above it, it is of a newer program. */
export const newestSchema = (database: string): number => (database === auditDatabase ? 2 : 1);
