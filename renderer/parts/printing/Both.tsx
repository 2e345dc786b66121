import type { Bilingual } from '#shared/documents/text.ts';

/** French and Arabic side by side, each in its direction. */
export const Both = ({ text }: { text: Bilingual }) => (
  <>
    <span lang="fr" dir="ltr">
      {text.fr}
    </span>{' '}
    <span lang="ar" dir="rtl">
      {text.ar}
    </span>
  </>
);
