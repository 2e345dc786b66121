import type { TranslationRow } from '../table.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 0 1rem 4rem; }
header { position: sticky; top: 0; background: #fff; padding: 1rem 0; border-bottom: 1px solid #bbb; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { border: 1px solid #ccc; padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { width: 16rem; font-size: .8rem; color: #444; }
td[data-changed] { background: #fff3bf; }
h2 { margin-top: 2rem; font-size: 1rem; }`;

/** Marks what was changed, and gives the changed lines back as the same table that `words -- import` takes. */
const script = `
const cells = document.querySelectorAll('td[contenteditable]');
for (const cell of cells) {
  cell.dataset.was = cell.textContent;
  cell.addEventListener('input', () => cell.toggleAttribute('data-changed', cell.textContent !== cell.dataset.was));
}
const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
document.querySelector('button').addEventListener('click', () => {
  const languages = JSON.parse(document.body.dataset.languages);
  const rows = [...document.querySelectorAll('tr[data-id]')].filter((row) => row.querySelector('[data-changed]'));
  const lines = rows.map((row) =>
    [row.dataset.id, ...languages.map((l) => row.querySelector('[lang=' + l + ']').textContent.trim()), row.dataset.state]);
  const csv = [['id', ...languages, 'state'], ...lines].map((line) => line.map(quoted).join(',')).join('\\r\\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\\ufeff' + csv + '\\r\\n'], { type: 'text/csv' }));
  link.download = 'maktab-words.csv';
  link.click();
});`;

const cell = (language: string, text: string): string =>
  `<td contenteditable="plaintext-only" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${escaped(text)}</td>`;

/**
 * A page for a proof-reader, of one file, working without a network: every sentence side by side with where it is used. Sentences are
 * changed in place; the button saves the changed ones as a table to be given back.
 */
export const toHtml = (rows: readonly TranslationRow[], languages: readonly string[]): string => {
  const files = [...new Set(rows.map(({ file }) => file))];
  const line = ({ id, texts, places, state }: TranslationRow): string =>
    `<tr data-id="${escaped(id)}" data-state="${state}"><td><code>${escaped(id)}</code><br>${escaped(places.join(' '))}</td>${languages
      .map((language) => cell(language, texts[language] ?? ''))
      .join('')}</tr>`;
  const section = (file: string): string =>
    `<h2>${escaped(file)}</h2><table>${rows
      .filter((row) => row.file === file)
      .map(line)
      .join('\n')}</table>`;
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Maktab</title><style>${style}</style></head>
<body data-languages="${escaped(JSON.stringify(languages))}">
<header><button>Enregistrer les corrections · حفظ التصحيحات</button> ${String(rows.length)} phrases. Ce qui est entre
{accolades} est rempli par le programme : ne le changez pas.</header>
${files.map(section).join('\n')}
<script>${script}</script></body></html>
`;
};
