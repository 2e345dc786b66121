import { escalationMessages } from '#shared/locales/escalations.ts';
import { eventMessages } from '#shared/locales/events.ts';
import { matchMessages } from '#shared/locales/matches.ts';
import { refusalMessages } from '#shared/locales/refusals.ts';
import { ruleMessages } from '#shared/locales/rules.ts';
import { referenceProblemMessages } from '#shared/locales/reference-problems.ts';
import { roleMessages } from '#shared/locales/roles.ts';
import { stateMessages } from '#shared/locales/states.ts';
import { frameMessages } from './frame-messages.ts';
import { calendarMessages } from '#renderer/features/administration/calendar/messages.ts';
import { administrationMessages } from '#renderer/features/administration/frame/messages.ts';
import { rulesMessages } from '#renderer/features/administration/rules/messages.ts';
import { fieldMessages } from '#renderer/features/administration/words/field-messages.ts';
import { sectionMessages } from '#renderer/features/administration/words/section-messages.ts';
import { citizensMessages } from '#renderer/features/citizens/messages.ts';
import { bulkMessages } from '#renderer/features/bulk/messages.ts';
import { decisionMessages } from '#renderer/features/decisions/messages.ts';
import { dueMessages } from '#renderer/features/due/messages.ts';
import { escalationsMessages } from '#renderer/features/escalations/messages.ts';
import { helpMessages } from '#renderer/features/help/messages.ts';
import { intakeMessages } from '#renderer/features/intake/messages.ts';
import { receiptMessages } from '#renderer/features/receipt/messages.ts';
import { labelsMessages } from '#renderer/features/labels/messages.ts';
import { lettersMessages } from '#renderer/features/letters/messages.ts';
import { printingMessages } from '#renderer/features/printing/messages.ts';
import { registersMessages } from '#renderer/features/registers/messages.ts';
import { loansMessages } from '#renderer/features/loans/messages.ts';
import { practiceMessages } from '#renderer/features/practice/messages.ts';
import { privacyMessages } from '#renderer/features/privacy/messages.ts';
import { figureMessages } from '#renderer/features/queue/figure/messages.ts';
import { queueMessages } from '#renderer/features/queue/messages.ts';
import { requestMessages } from '#renderer/features/request/messages.ts';
import { sealedMessages } from '#renderer/features/sealed/messages.ts';
import { roundSheetMessages } from '#renderer/features/round-sheet/messages.ts';
import { signInMessages } from '#renderer/features/sign-in/messages.ts';
import { supervisionMessages } from '#renderer/features/supervision/messages.ts';
import { mapMessages } from '#renderer/features/supervision/map/messages.ts';
import { desksMessages } from '#renderer/features/supervision/desks/messages.ts';
import { yearlyReportMessages } from '#renderer/features/yearly-report/messages.ts';
import { scanningMessages } from '#renderer/features/scanning/messages.ts';
import { syncMessages } from '#renderer/features/sync/messages.ts';
import { viewerMessages } from '#renderer/features/viewer/messages.ts';

const areas = [
  stateMessages,
  eventMessages,
  escalationMessages,
  refusalMessages,
  matchMessages,
  roleMessages,
  ruleMessages,
  frameMessages,
  referenceProblemMessages,
  administrationMessages,
  calendarMessages,
  fieldMessages,
  rulesMessages,
  sectionMessages,
  citizensMessages,
  bulkMessages,
  decisionMessages,
  dueMessages,
  escalationsMessages,
  helpMessages,
  intakeMessages,
  receiptMessages,
  labelsMessages,
  lettersMessages,
  printingMessages,
  registersMessages,
  loansMessages,
  practiceMessages,
  privacyMessages,
  queueMessages,
  figureMessages,
  requestMessages,
  roundSheetMessages,
  scanningMessages,
  sealedMessages,
  signInMessages,
  syncMessages,
  supervisionMessages,
  mapMessages,
  desksMessages,
  yearlyReportMessages,
  viewerMessages,
] as const;

type IdsOf<Area> = Area extends { fr: infer Words } ? keyof Words & string : never;
/** Every message id the interface has. */
export type MessageId = IdsOf<(typeof areas)[number]>;

const gather = (language: 'fr' | 'ar'): Record<string, string> =>
  Object.assign({}, ...areas.map((area) => area[language])) as Record<string, string>;

/** All sentences, by language and id. */
export const catalogue = { fr: gather('fr'), ar: gather('ar') };
