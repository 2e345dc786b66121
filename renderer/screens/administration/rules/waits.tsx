import type { Rules } from '#shared/documents/rule.ts';
import { defineList } from '../form/define-list.tsx';
import { codedByName } from '../form/list-declaration.ts';
import { offLook } from '../form/Off.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { WaitFields } from './WaitFields.tsx';

/** What the end of a wait brings, in the order in which they are tried; without any, a request comes back by itself. */
export const waits = defineList<Rules, 'waits'>({
  list: 'waits',
  called: 'wait',
  coded: codedByName('attente'),
  blank: ({ city }) => ({
    code: '',
    name: { fr: '', ar: '' },
    active: false,
    waitingFor: 'citizen',
    domain: null,
    reminders: 1,
    everyDays: 14,
    template: city.templates.templates.find(({ use }) => use === 'reminder')?.code ?? null,
    proposeClosing: null,
  }),
  useLook: () => {
    const { t, name } = useAdministrationWords();
    return ({ name: title, active, reminders, proposeClosing }) => ({
      title: name(title),
      note: [
        t('administration.wait.reminders.count', { count: reminders }),
        t(proposeClosing === null ? 'administration.wait.then.return' : 'administration.wait.then.close'),
      ].join(' · '),
      ...offLook(!active),
    });
  },
  fields: WaitFields,
  isOrdered: true,
});
