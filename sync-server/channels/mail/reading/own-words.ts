/** How mail programs announce what is answered, in French, Arabic and English; what follows is ours or was said before. */
const announced = [
  /^[ \t]*-{2,}[ \t]*(?:Message d.origine|Message original|Message initial|Original Message|الرسالة الأصلية)[ \t]*-{2,}/m,
  /^[ \t]*Le [^\n]{5,200}(?:\n[^\n]{0,120})?a écrit[ \u00a0\u202f]*:/m,
  /^[ \t]*On [^\n]{5,200}(?:\n[^\n]{0,120})?wrote:/m,
  /^[ \t]*(?:في|بتاريخ|يوم)[ \u200f][^\n]{5,200}(?:\n[^\n]{0,120})?(?:كتب|كتبت|كتبَ)[^\n]{0,120}:/m,
  /^[ \t]*_{10,}[ \t]*\n(?:De|From|من)[ \u00a0]*:/m,
];

/** What somebody added in an answer: without the message answered that their program put below, and without its lines. */
export const ownWords = (text: string): string => {
  const ends = announced.flatMap((pattern) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [at];
  });
  const own = text
    .slice(0, Math.min(text.length, ...ends))
    .split('\n')
    .filter((line) => !/^[ \t]*>/.test(line))
    .join('\n')
    .trim();
  return own === '' ? text : own;
};
