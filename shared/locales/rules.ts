import type { RuleSentence } from '../domain/automation/explain.ts';
import { defineMessages, type Messages } from './messages.ts';

/** Why a rule applies, or not. A reason without a sentence does not compile. */
export const ruleMessages: Messages<RuleSentence> = defineMessages({
  fr: {
    'rule.domain.yes': 'Domaine : {found}',
    'rule.domain.no': 'Domaine {found}, la règle veut : {wanted}',
    'rule.category.yes': 'Catégorie : {found}',
    'rule.category.no': 'Catégorie {found}, la règle veut : {wanted}',
    'rule.arrondissement.yes': 'Arrondissement : {found}',
    'rule.arrondissement.no': 'Arrondissement {found}, la règle veut : {wanted}',
    'rule.channel.yes': 'Canal : {found}',
    'rule.channel.no': 'Canal {found}, la règle veut : {wanted}',
    'rule.language.yes': 'Langue : {found}',
    'rule.language.no': 'Langue {found}, la règle veut : {wanted}',
    'rule.priority.yes': 'Priorité : {found}',
    'rule.priority.no': 'Priorité {found}, la règle veut : {wanted}',
    'rule.state.yes': 'État : {found}',
    'rule.state.no': 'État {found}, la règle veut : {wanted}',
    'rule.keyword.yes': 'Mot trouvé : {found}',
    'rule.keyword.no': 'Aucun de ces mots : {wanted}',
    'rule.repeated.yes':
      '{count, plural, one {# demande semblable} other {# demandes semblables}} à moins de {metres} m en {days, plural, one {# jour} other {# jours}}',
    'rule.repeated.no':
      '{count, plural, one {# demande semblable} other {# demandes semblables}} à moins de {metres} m en {days, plural, one {# jour} other {# jours}}, la règle en veut {wanted}',
    'rule.older.yes': '{hours} h ouvrées écoulées (plus de {wanted} h)',
    'rule.older.no': '{hours} h ouvrées écoulées, la règle attend {wanted} h',
  },
  ar: {
    'rule.domain.yes': 'المجال: {found}',
    'rule.domain.no': 'المجال {found}، والقاعدة تشترط: {wanted}',
    'rule.category.yes': 'الصنف: {found}',
    'rule.category.no': 'الصنف {found}، والقاعدة تشترط: {wanted}',
    'rule.arrondissement.yes': 'المقاطعة: {found}',
    'rule.arrondissement.no': 'المقاطعة {found}، والقاعدة تشترط: {wanted}',
    'rule.channel.yes': 'القناة: {found}',
    'rule.channel.no': 'القناة {found}، والقاعدة تشترط: {wanted}',
    'rule.language.yes': 'اللغة: {found}',
    'rule.language.no': 'اللغة {found}، والقاعدة تشترط: {wanted}',
    'rule.priority.yes': 'الأولوية: {found}',
    'rule.priority.no': 'الأولوية {found}، والقاعدة تشترط: {wanted}',
    'rule.state.yes': 'الحالة: {found}',
    'rule.state.no': 'الحالة {found}، والقاعدة تشترط: {wanted}',
    'rule.keyword.yes': 'كلمة موجودة: {found}',
    'rule.keyword.no': 'لا توجد أي من هذه الكلمات: {wanted}',
    'rule.repeated.yes':
      '{count, plural, one {طلب مشابه واحد} two {طلبان مشابهان} few {# طلبات مشابهة} many {# طلبا مشابها} other {# طلب مشابه}} على أقل من {metres} م خلال {days, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
    'rule.repeated.no':
      '{count, plural, one {طلب واحد مشابه} two {طلبان مشابهان} few {# طلبات مشابهة} many {# طلبا مشابها} other {# طلب مشابه}} على أقل من {metres} م خلال {days, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}، والقاعدة تشترط {wanted}',
    'rule.older.yes': 'مرت {hours} ساعة عمل (أكثر من {wanted})',
    'rule.older.no': 'مرت {hours} ساعة عمل، والقاعدة تنتظر {wanted}',
  },
});
