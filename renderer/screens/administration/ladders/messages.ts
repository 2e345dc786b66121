import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the ladders, positions and holders. */
export const laddersMessages = defineMessages({
  fr: {
    'administration.ladder.none': 'Aucune échelle.',
    'administration.ladder.add': 'Échelle',
    'administration.ladder.of': '{office}, {domain}',
    'administration.ladder.steps': '{count, plural, =0 {aucun échelon} one {# échelon} other {# échelons}}',
    'administration.ladder.line': 'Avant et après l’échéance',
    'administration.clock.target': 'Objectif interne',
    'administration.clock.acknowledge': 'Accusé de réception (15 jours)',
    'administration.clock.orient': 'Orientation (15 jours)',
    'administration.clock.answer': 'Réponse légale (60 jours)',
    'administration.kind.remind': 'Rappel',
    'administration.kind.escalate': 'Escalade',
    'administration.step': 'Échelon {n}',
    'administration.step.add': 'Échelon',
    'administration.step.remove': 'Retirer l’échelon {n}',
    'administration.step.kind': 'Ce qui se passe',
    'administration.step.time': 'Temps ouvrable',
    'administration.step.side': 'Avant ou après',
    'administration.side.before': 'avant l’échéance',
    'administration.side.after': 'après l’échéance',
    'administration.step.remind':
      '{side, select, before {{time} avant} after {{time} après} other {À}} l’échéance « {clock} », rappel à {to}.',
    'administration.step.escalate':
      '{side, select, before {{time} avant} after {{time} après} other {À}} l’échéance « {clock} », escalade proposée vers {to} ; {decider} décide en {within}, sinon la décision monte ; prolongation possible une fois de {extend}. Jamais moins de {held} après une décision.',
    'administration.position.none': 'Aucune fonction.',
    'administration.position.add': 'Fonction',
    'administration.position.text':
      'De bas en haut : une décision qui n’est pas prise monte à la fonction suivante.',
    'administration.position.vacant': 'sans titulaire',
    'administration.vacant':
      'Postes que personne ne tient : ce qui monte jusqu’à eux n’est reçu par personne.',
    'administration.vacant.offices': '{count, plural, one {# service} other {# services}}',
    'administration.vacant.comma': ', ',
    'administration.holder.none': 'Personne ne tient de fonction.',
    'administration.holder.add': 'Titulaire',
    'administration.holder.by': 'suppléant : {who}',
  },
  ar: {
    'administration.ladder.none': 'لا سلالم.',
    'administration.ladder.add': 'سلم',
    'administration.ladder.of': '{office}، {domain}',
    'administration.ladder.steps':
      '{count, plural, =0 {لا درجة} one {درجة واحدة} two {درجتان} few {# درجات} many {# درجة} other {# درجة}}',
    'administration.ladder.line': 'قبل الأجل وبعده',
    'administration.clock.target': 'الهدف الداخلي',
    'administration.clock.acknowledge': 'الإشعار بالتوصل (15 يوما)',
    'administration.clock.orient': 'التوجيه (15 يوما)',
    'administration.clock.answer': 'الجواب القانوني (60 يوما)',
    'administration.kind.remind': 'تذكير',
    'administration.kind.escalate': 'تصعيد',
    'administration.step': 'الدرجة {n}',
    'administration.step.add': 'درجة',
    'administration.step.remove': 'حذف الدرجة {n}',
    'administration.step.kind': 'ما يحدث',
    'administration.step.time': 'وقت العمل',
    'administration.step.side': 'قبل أو بعد',
    'administration.side.before': 'قبل الأجل',
    'administration.side.after': 'بعد الأجل',
    'administration.step.remind':
      '{side, select, before {قبل} after {بعد} other {عند}} أجل «{clock}»{side, select, before { (المدة: {time})} after { (المدة: {time})} other {}}: تذكير إلى {to}.',
    'administration.step.escalate':
      '{side, select, before {قبل} after {بعد} other {عند}} أجل «{clock}»{side, select, before { (المدة: {time})} after { (المدة: {time})} other {}}: يُقترح التصعيد إلى {to}؛ يقرر {decider} (المهلة: {within}) وإلا صعد القرار؛ ويمكن التمديد مرة واحدة (المدة: {extend}). ولا يُقترح إلا بعد مرور وقت كاف على آخر قرار (المدة: {held}).',
    'administration.position.none': 'لا مناصب.',
    'administration.position.add': 'منصب',
    'administration.position.text': 'من الأسفل إلى الأعلى: القرار الذي لا يُتخذ يصعد إلى المنصب التالي.',
    'administration.position.vacant': 'دون صاحب',
    'administration.vacant': 'مناصب لا يشغلها أحد: ما يصعد إليها لا يتسلمه أحد.',
    'administration.vacant.offices':
      '{count, plural, one {مكتب واحد} two {مكتبان} few {# مكاتب} many {# مكتبا} other {# مكتب}}',
    'administration.vacant.comma': '، ',
    'administration.holder.none': 'لا أحد يشغل منصبا.',
    'administration.holder.add': 'صاحب منصب',
    'administration.holder.by': 'النائب: {who}',
  },
});
