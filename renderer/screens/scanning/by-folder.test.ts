import { expect, it } from 'vitest';
import { blankLetter } from '#shared/domain/paper/tray-layout.ts';
import type { TrayPage } from '#shared/documents/tray.ts';
import { byFolder, watchedFolder } from './by-folder.ts';

const page = (id: string, deviceId: string) => [id, { id, deviceId } as TrayPage] as const;
const pages = Object.fromEntries([
  page('a', 'folder:/srv/copieur'),
  page('b', 'escl:http://10.0.0.3/eSCL'),
  page('c', 'folder:picked'),
  page('d', 'folder:C:\\scans\\accueil\\'),
]);
const letters = ['a', 'b', 'c', 'd'].map((id) => blankLetter(`let-${id}`, [id]));
const tray = { letters, pages, bin: [], filed: [], freed: [], room: { free: 1, state: 'enough' as const } };

it('letters of watched folders have trays of their own, behind the others, in both ways of writing a path', () => {
  expect(letters.map((letter) => watchedFolder(letter, pages))).toEqual(['copieur', null, null, 'accueil']);
  expect(byFolder(tray).letters.map(({ id }) => id)).toEqual(['let-b', 'let-c', 'let-d', 'let-a']);
});
