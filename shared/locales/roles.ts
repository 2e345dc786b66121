import { defineMessages } from './messages.ts';

export const roleMessages = defineMessages({
  fr: {
    'role.agent': 'Agent d’arrondissement',
    'role.clerk': 'Agent du bureau d’ordre',
    'role.head': 'Chef de service',
    'role.supervisor': 'Superviseur',
    'role.administrator': 'Administrateur',
    'role.everywhere': 'toute la ville',
  },
  ar: {
    'role.agent': 'عون المقاطعة',
    'role.clerk': 'عون مكتب الضبط',
    'role.head': 'رئيس المصلحة',
    'role.supervisor': 'مشرف',
    'role.administrator': 'مسؤول النظام',
    'role.everywhere': 'كل المدينة',
  },
});
