import { supervisesSomewhere } from '#shared/domain/access/may-see.ts';
import { oneAddress } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { reportTitle } from './title.ts';

/** The yearly report: `#/report`. */
export const reportScreen = defineScreen({
  name: 'report',
  address: oneAddress,
  title: named(reportTitle, 'report.title'),
  icon: 'file',
  keys: ['Alt+6'],
  isFor: (person, reference) => reference !== null && supervisesSomewhere(person, reference.offices),
  view: async () => (await import('./ReportView.tsx')).ReportView,
});
