/**
 * One look: sizes, distances, corners and colours come from `renderer/ui/tokens.css`; directions are logical, so that Arabic
 * is not a mirror. An exception is written where it stands, with its reason: `stylelint-disable-next-line <rule> -- why`.
 */
const everyOf = (one) => new RegExp(`^${one}( ${one})*$`);
const step = String.raw`(0|auto|1px|var\(--space-[1-8]\)|calc\(-1 \* var\(--space-[1-8]\)\))`;
const onPaper = String.raw`(0|auto|-?[\d.]+mm|var\(--space-[1-8]\))`;
const corner = String.raw`(0|50%|var\(--radius(-small|-large|-round)?\))`;
const distances = ['/^(margin|padding)/', '/^(row-|column-)?gap$/'];
const distancesOnly = (one) => Object.fromEntries(distances.map((name) => [name, [everyOf(one)]]));

const values = {
  'font-size': [/^var\(--(type|print)-[a-z]+\)$/],
  'font-family': ['inherit', /^var\(--font(-[a-z]+)*\)$/],
  'line-height': [/^var\(--line(-tight|-paper)?\)$/, '1'],
  '/^border.*-radius$/': [everyOf(corner)],
  'z-index': [/^var\(--layer-[a-z]+\)$/],
};
const allowed = (one) => [
  { ...values, ...distancesOnly(one) },
  {
    message: (name) =>
      `${name}: take a token of renderer/ui/tokens.css (--type-…, --space-…, --radius…, --line…, --layer-…).`,
  },
];

export default {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  rules: {
    'declaration-property-value-allowed-list': allowed(step),
    'declaration-property-value-disallowed-list': [
      { '/^(text-align|float|clear|caption-side)$/': ['left', 'right'] },
      { message: (name) => `${name}: say start or end, Arabic reads from the right.` },
    ],
    'property-disallowed-list': [
      [
        '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/',
        '/^border-(top|bottom)-(left|right)-radius$/',
        'left',
        'right',
        'top',
        'bottom',
        '/^(min-|max-)?(width|height)$/',
      ],
      { message: (name) => `${name}: use the logical one (inline-size, inset-block-start, margin-inline…).` },
    ],
    'color-no-hex': [true, { message: 'Colours are tokens of renderer/ui/tokens.css.' }],
    'function-disallowed-list': [
      ['rgb', 'rgba', 'hsl', 'hsla'],
      { message: 'Colours are tokens of renderer/ui/tokens.css.' },
    ],
    'media-feature-name-disallowed-list': [
      ['/width$/', '/height$/'],
      { message: 'The container decides, not the window: use @container.' },
    ],
  },
  overrides: [
    {
      // Paper is measured in millimetres.
      files: ['**/*paper.module.css'],
      rules: { 'declaration-property-value-allowed-list': allowed(onPaper) },
    },
    // Where a typeface is declared, its name is made.
    { files: ['**/paper-face.css'], rules: { 'declaration-property-value-allowed-list': null } },
    { files: ['**/tokens.css'], rules: { 'color-no-hex': null, 'function-disallowed-list': null } },
  ],
};
