import { onlineChannels } from '#shared/channels/channels.ts';
import { nothingAsked, nothingDone, rules, type Rules } from '../documents/rule.ts';

const shipped = { version: 1, active: true, changedAt: '2026-11-01T09:00:00.000Z' };

/** Rules as shipped, a proposal to be confirmed by the city. */
export const buildRules = (): Rules =>
  rules.parse({
    _id: 'rules',
    kind: 'rules',
    schema: 1,
    rules: [
      {
        ...shipped,
        id: 'R1',
        name: { fr: 'Danger : à traiter en urgence', ar: 'خطر: يعالج على وجه الاستعجال' },
        when: {
          ...nothingAsked,
          keywords: [
            'danger',
            'dangereux',
            'effondrement',
            'effondré',
            'égout ouvert',
            'câble électrique',
            'خطر',
            'خطير',
            'خطورة',
            'انهيار',
            'سلك كهربائي',
          ],
        },
        then: { ...nothingDone, priority: 'urgent', tags: ['danger'], notify: 'chef-service' },
      },
      {
        ...shipped,
        id: 'R2',
        name: { fr: 'Accusé de réception en ligne', ar: 'إشعار بالتوصل عبر الإنترنت' },
        when: { ...nothingAsked, channels: onlineChannels },
        then: { ...nothingDone, acknowledge: 'accuse-reception' },
      },
      {
        ...shipped,
        id: 'R3',
        name: { fr: 'Point récurrent', ar: 'نقطة متكررة' },
        when: { ...nothingAsked, repeated: { count: 3, days: 30, metres: 100 } },
        then: { ...nothingDone, tags: ['point-recurrent'], priority: 'high' },
      },
      {
        ...shipped,
        id: 'R4',
        name: { fr: 'Sans nouvelles du citoyen', ar: 'لا جواب من المواطن' },
        when: { ...nothingAsked, states: ['waiting'], olderThanHours: 120 },
        then: {
          ...nothingDone,
          tags: ['sans-nouvelles'],
          proposeClosing: {
            fr: 'Sans réponse du citoyen depuis quinze jours ouvrés.',
            ar: 'لم يصل أي جواب من المواطن منذ خمسة عشر يوم عمل.',
          },
        },
      },
    ],
    waits: [
      {
        code: 'attente-citoyen',
        name: { fr: 'On attend le citoyen', ar: 'في انتظار المواطن' },
        active: true,
        waitingFor: 'citizen',
        domain: null,
        reminders: 1,
        everyDays: 14,
        template: 'relance-citoyen',
        proposeClosing: {
          fr: 'Sans réponse du citoyen malgré une relance.',
          ar: 'لم يصل أي جواب من المواطن رغم تذكيره.',
        },
      },
    ],
  });
