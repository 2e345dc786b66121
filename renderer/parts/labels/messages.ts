import { defineMessages } from '#shared/locales/messages.ts';

/** Words of labels and separator sheets. On paper both languages stand side by side. */
export const labelsMessages = defineMessages({
  fr: {
    'labels.title': 'Étiquettes',
    'labels.for-request': 'Étiquette',
    'labels.format': 'Support',
    'labels.format.sheet': 'Planche A4 de 24 (70 × 37 mm)',
    'labels.format.roll': 'Rouleau 62 × 29 mm',
    'labels.format.separator': 'Feuille de séparation (numérisation)',
    'labels.count': 'Nombre',
    'labels.skip': 'Places déjà utilisées',
    'labels.next':
      'De {from} à {to}. Une fois imprimés, ces numéros sont réservés : la lettre qui porte l’étiquette prendra son numéro.',
    'labels.moved-on':
      'Une demande a été enregistrée entre-temps : les numéros ont avancé. Relisez l’aperçu et imprimez de nouveau.',
    'labels.no-code': 'Ce poste n’a pas encore de code : connectez-le une fois au réseau.',
    'labels.city': 'Commune de Casablanca',
    'labels.separator': 'Fin du courrier précédent',
    'labels.separator.text':
      'Placez cette feuille entre deux courriers sans étiquette. Elle n’est pas conservée.',
  },
  ar: {
    'labels.title': 'الملصقات',
    'labels.for-request': 'ملصق',
    'labels.format': 'الورق',
    'labels.format.sheet': 'ورقة A4 من 24 ملصقا (70 × 37 مم)',
    'labels.format.roll': 'لفافة 62 × 29 مم',
    'labels.format.separator': 'ورقة فاصلة (للمسح الضوئي)',
    'labels.count': 'العدد',
    'labels.skip': 'الأماكن المستعملة',
    'labels.next': 'من {from} إلى {to}. بعد طبعها تُحجز هذه الأرقام: الرسالة التي تحمل الملصق تأخذ رقمه.',
    'labels.moved-on': 'سُجل طلب في هذه الأثناء فتقدمت الأرقام. راجع المعاينة واطبع من جديد.',
    'labels.no-code': 'ليس لهذا الجهاز رمز بعد: صله بالشبكة مرة واحدة.',
    'labels.city': 'جماعة الدار البيضاء',
    'labels.separator': 'نهاية الرسالة السابقة',
    'labels.separator.text': 'ضع هذه الورقة بين رسالتين بدون ملصق. لا يُحتفظ بها.',
  },
});
