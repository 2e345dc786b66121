import { templates, type Templates } from '../documents/template.ts';

/** Texts for citizens as shipped, to be confirmed by the city. */
export const buildTemplates = (): Templates =>
  templates.parse({
    _id: 'templates',
    kind: 'templates',
    schema: 1,
    templates: [
      {
        code: 'accuse-reception',
        use: 'acknowledgement',
        name: { fr: 'Accusé de réception', ar: 'إشعار بالتوصل' },
        domain: null,
        active: true,
        body: {
          fr: 'Bonjour,\n\nNous avons reçu le {receivedOn} votre demande « {subject} », enregistrée sous le numéro {reference}. Elle est suivie par {office}. Réponse prévue au plus tard le {promisedOn}.\n\nGardez ce numéro : il suffit pour connaître la suite.\n\nCommune de Casablanca',
          ar: 'تحية طيبة،\n\nتوصلنا بتاريخ {receivedOn} بطلبكم «{subject}» المسجل تحت رقم {reference}. يتولى متابعته {office}. الجواب مرتقب في أجل أقصاه {promisedOn}.\n\nاحتفظوا بهذا الرقم فهو كاف لمعرفة مآل الطلب.\n\nجماعة الدار البيضاء',
        },
      },
      {
        code: 'reponse-traitee',
        use: 'answer',
        name: { fr: 'Demande traitée', ar: 'طلب معالج' },
        domain: null,
        active: true,
        body: {
          fr: 'Bonjour,\n\nVotre demande {reference} « {subject} » a été traitée. Nos services sont intervenus sur place.\n\nSi le problème persiste, dites-le-nous avec ce numéro : la demande pourra être rouverte.\n\nCommune de Casablanca',
          ar: 'تحية طيبة،\n\nتمت معالجة طلبكم رقم {reference} «{subject}» وتدخلت مصالحنا بعين المكان.\n\nإذا استمر المشكل فأخبرونا مع ذكر هذا الرقم: يمكن إعادة فتح الطلب.\n\nجماعة الدار البيضاء',
        },
      },
      {
        code: 'refus-hors-competence',
        use: 'refusal',
        name: { fr: 'Hors compétence de la commune', ar: 'خارج اختصاص الجماعة' },
        domain: null,
        active: true,
        body: {
          fr: 'Bonjour,\n\nVotre demande {reference} « {subject} » ne relève pas de la commune de Casablanca. L’organisme compétent est : …\n\nCommune de Casablanca',
          ar: 'تحية طيبة،\n\nطلبكم رقم {reference} «{subject}» لا يدخل في اختصاص جماعة الدار البيضاء. الجهة المختصة هي: …\n\nجماعة الدار البيضاء',
        },
      },
      {
        code: 'relance-citoyen',
        use: 'reminder',
        name: { fr: 'Relance : nous attendons votre réponse', ar: 'تذكير: ننتظر جوابكم' },
        domain: null,
        active: true,
        body: {
          fr: 'Bonjour,\n\nVotre demande {reference} « {subject} », reçue le {receivedOn}, attend votre réponse : sans les renseignements que nous vous avons demandés, {office} ne peut pas la poursuivre.\n\nRépondez-nous au plus tard le {waitingUntil} en rappelant ce numéro. Passé ce jour, la demande pourra être close ; elle pourra être rouverte si vous répondez ensuite.\n\nCommune de Casablanca',
          ar: 'تحية طيبة،\n\nطلبكم رقم {reference} «{subject}» المتوصل به بتاريخ {receivedOn} في انتظار جوابكم: لا يمكن لمصالح {office} متابعته دون المعلومات التي طلبناها منكم.\n\nالمرجو الجواب في أجل أقصاه {waitingUntil} مع ذكر هذا الرقم. بعد هذا التاريخ يمكن إغلاق الطلب، ويمكن إعادة فتحه إذا أجبتم بعد ذلك.\n\nجماعة الدار البيضاء',
        },
      },
      {
        code: 'cloture',
        use: 'closing',
        name: { fr: 'Avis de clôture', ar: 'إشعار بالإغلاق' },
        domain: null,
        active: true,
        body: {
          fr: 'Bonjour,\n\nVotre demande {reference} « {subject} », à laquelle nous avons répondu, est maintenant close.\n\nSi la réponse ne vous satisfait pas, dites-le-nous avec ce numéro : la demande pourra être rouverte.\n\nCommune de Casablanca',
          ar: 'تحية طيبة،\n\nأُغلق الآن طلبكم رقم {reference} «{subject}» بعد أن أجبنا عنه.\n\nإذا لم يرضكم الجواب فأخبرونا مع ذكر هذا الرقم: يمكن إعادة فتح الطلب.\n\nجماعة الدار البيضاء',
        },
      },
    ],
  });
