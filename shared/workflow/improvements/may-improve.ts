import type { Person } from '#shared/documents/reference-data.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import type { ImprovementCommandType } from '#shared/workflow/improvement.ts';
import { improvementCommands } from './improvement-commands.ts';

/** Whether a person may ask this: by role in the office, or as the owner for what is the owner's. */
export const mayImprove = (
  person: Person,
  type: ImprovementCommandType,
  { office, owner }: { office: string; owner: string | null },
): boolean =>
  mayPerform(person, type, { office }) || (improvementCommands[type].command.owners && owner === person.id);
