import type { EventBody, EventType } from '#shared/workflow/event.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

export const eventIcons: Readonly<Record<EventType, IconName>> = {
  registered: 'inbox',
  qualified: 'filter',
  assigned: 'user',
  started: 'play',
  suspended: 'waiting',
  resumed: 'play',
  answered: 'send',
  closed: 'check-all',
  reopened: 'sync',
  rejected: 'close',
  merged: 'users',
  transferred: 'arrow-end',
  noted: 'note',
  'complainant-added': 'users',
  attached: 'paperclip',
  tagged: 'tag',
  acknowledged: 'send',
  'escalation-proposed': 'escalate',
  'escalation-approved': 'check',
  'escalation-refused': 'close',
  'escalation-extended': 'clock',
  'escalation-climbed': 'escalate',
  reminded: 'clock',
  'due-changed': 'clock',
  'rule-applied': 'rule',
  'delivery-reported': 'send',
  'duplicate-proposed': 'search',
  'duplicate-dismissed': 'close',
  'handed-over': 'check-all',
  'register-annotated': 'pencil',
};

/** The words somebody wrote with an event; '' when there are none. */
export const eventText = (body: EventBody): string => {
  switch (body.type) {
    case 'escalation-proposed':
    case 'escalation-approved':
    case 'escalation-refused':
    case 'escalation-extended':
    case 'suspended':
    case 'resumed':
    case 'reopened':
    case 'merged':
    case 'transferred':
      return body.reason;
    case 'acknowledged':
    case 'answered':
    case 'noted':
      return body.body;
    case 'rejected':
      return body.explanation;
    case 'handed-over':
      return body.toWhom;
    case 'register-annotated':
      return body.text;
    case 'complainant-added':
      return body.note;
    case 'attached':
      return body.attachments.map((file) => file.name).join(', ');
    default:
      return '';
  }
};
