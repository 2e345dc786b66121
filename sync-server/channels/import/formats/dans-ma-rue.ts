import type { Channel } from '#shared/documents/channel.ts';
import { fieldsOf } from '../fields.ts';
import type { ImportFormat } from '../imported-report.ts';
import { categoryOfParis } from './dans-ma-rue-categories.ts';

const channels: readonly (readonly [start: string, channel: Channel])[] = [
  ['Android', 'mobile-app'],
  ['IO', 'mobile-app'],
  ['Page', 'web'],
];

/** City of Paris, “Dans Ma Rue” open data (ODbL). No names, no phone numbers: every report is anonymous. */
export const dansMaRue: ImportFormat = {
  system: 'dans-ma-rue',
  required: ['id_dmr', 'type', 'soustype', 'datedecl'],
  idColumn: 'id_dmr',
  read: (row, city) => {
    const fields = fieldsOf(row, city);
    const id = fields.required('id_dmr', 100);
    const arrivedOn = fields.day('datedecl');
    const type = fields.required('type', 200);
    const kind = fields.text('soustype', 300);
    const category = categoryOfParis(type, kind);
    const prefix = fields.text('prefixe', 100);
    const point = fields.point('lon', 'lat');
    if (fields.problems.length > 0) return { report: null, problems: fields.problems };
    if (category === null)
      fields.doubt(`no category of ours for “${type}” / “${kind}”: to be qualified by the office`);
    return {
      doubts: fields.doubts,
      report: {
        id,
        arrivedOn,
        category,
        channel: channels.find(([start]) => prefix.startsWith(start))?.[1] ?? 'import',
        language: 'fr',
        priority: 'normal',
        subject: (kind === '' ? type : kind).slice(0, 200).trim(),
        description: kind === '' ? type : `${type} : ${kind}`,
        place: { address: fields.text('adresse', 300), landmark: '', point, arrondissement: null },
        complainant: null,
      },
    };
  },
};
