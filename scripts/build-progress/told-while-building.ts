import type { Plugin } from 'vite';

const everyMs = 2000;

/** Says how many modules a build has gone through, every two seconds: nobody knows beforehand how many there are. */
export const toldWhileBuilding = (say: (words: string) => void, now = () => performance.now()): Plugin => {
  let modules = 0;
  let toldAt = 0;
  return {
    name: 'maktab-told-while-building',
    apply: 'build',
    buildStart() {
      modules = 0;
      toldAt = now();
    },
    moduleParsed() {
      modules += 1;
      if (now() - toldAt < everyMs) return;
      toldAt = now();
      say(`  ${String(modules)} modules read…`);
    },
    renderStart() {
      if (modules > 0) say(`  ${String(modules)} modules read; writing them…`);
    },
  };
};
