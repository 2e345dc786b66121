/**
 * Sounds of names in either script, a character each. Capitals are what Arabic writes and Latin letters only hint at: `A W Y` long
 * vowels, `I` final ى, `T` ة, `H` ح, `X` خ, `G` غ, `Q` ق, `S` ص, `D` ض, `E` ع, `V` ء, `J` ج; `2` ث, `F` a last Latin h; `3` ذ, `4` ظ, `5` ط, `x` ش.
 */
export const sounds = 'aeiouywAWYIbtj2dhHXrzsxSD45EGfQklmn3gpvVTJF';
export type Sounds = Uint8Array;
const count = sounds.length;

export const soundOf = (character: string): number => sounds.indexOf(character);

/** What a sound weighs that stands on one side only: a consonant 1, what is often not written little. */
const gaps: Record<string, number> = {
  a: 0.1,
  e: 0.08,
  i: 0.12,
  o: 0.12,
  u: 0.12,
  y: 0.25,
  w: 0.3,
  A: 0.2,
  W: 0.28,
  Y: 0.28,
  I: 0.2,
  E: 0.14,
  V: 0.08,
  T: 0.12,
  h: 0.5,
  H: 0.8,
  F: 0.12,
};
const ofSound = Float32Array.from(sounds, (sound) => gaps[sound] ?? 1);
/** A vowel at the end tells a woman's name from a man's and a family from a first name. */
const lastVowel = 2.5;
const lastVowels = new Set([...'aiuoyAWYIT'].map((sound) => sounds.indexOf(sound)));

/** What each sound of a word weighs alone; `isBegun`: its end is not its last sound. */
export const gapsOf = (word: Sounds, isBegun = false): Float32Array =>
  Float32Array.from(word, (sound, at) => {
    const gap = ofSound[sound] ?? 1;
    return !isBegun && at > 0 && at === word.length - 1 && lastVowels.has(sound) ? gap * lastVowel : gap;
  });

/** Sounds taken for one another and what that costs; pairs not named cost both gaps. */
const confusions: Record<string, number> = {
  ae: 0.04,
  ei: 0.05,
  ai: 0.15,
  ou: 0.03,
  ao: 0.12,
  au: 0.2,
  eo: 0.12,
  eu: 0.15,
  iu: 0.2,
  io: 0.2,
  yi: 0.03,
  ye: 0.06,
  ya: 0.2,
  wu: 0.02,
  wo: 0.05,
  wa: 0.2,
  wy: 0.35,
  Aa: 0,
  Ae: 0.05,
  Ai: 0.25,
  Ao: 0.12,
  Au: 0.3,
  Aw: 0.3,
  Ay: 0.3,
  AI: 0.05,
  AY: 0.3,
  AW: 0.3,
  Ww: 0,
  Wu: 0,
  Wo: 0.02,
  Wa: 0.3,
  We: 0.2,
  WY: 0.3,
  Wy: 0.35,
  Wi: 0.3,
  Wv: 0.15,
  Wb: 0.8,
  wv: 0.2,
  Yy: 0,
  Yi: 0,
  Ye: 0.1,
  Ya: 0.3,
  Yw: 0.35,
  Yu: 0.3,
  YI: 0.02,
  Iy: 0.08,
  Ii: 0.05,
  Ia: 0,
  Ie: 0.05,
  Ta: 0,
  Te: 0.04,
  Th: 0.05,
  Tt: 0.05,
  TA: 0.05,
  TI: 0.1,
  Ea: 0.03,
  Ee: 0.05,
  Ei: 0.08,
  Eo: 0.05,
  Eu: 0.1,
  EV: 0.1,
  Ew: 0.12,
  Vw: 0.1,
  EF: 0.1,
  EA: 0.1,
  Va: 0.03,
  Ve: 0.03,
  Vi: 0.04,
  Vy: 0.08,
  Vo: 0.06,
  Vu: 0.06,
  VA: 0.05,
  VY: 0.1,
  VW: 0.1,
  Hh: 0.03,
  HX: 0.5,
  Xh: 0.4,
  Xk: 0.25,
  HT: 0.3,
  hX: 0.4,
  FH: 0.05,
  Fh: 0,
  FT: 0.04,
  FX: 0.4,
  Qk: 0.03,
  Qg: 0.15,
  gk: 0.25,
  gG: 0.15,
  gJ: 0.25,
  gj: 0.35,
  Gr: 0.35,
  GQ: 0.5,
  GX: 0.5,
  Gk: 0.6,
  Jj: 0,
  JG: 0.6,
  Jz: 0.5,
  jz: 0.5,
  jx: 0.6,
  Jx: 0.6,
  St: 1,
  Ss: 0.02,
  Sz: 0.35,
  sz: 0.35,
  Sx: 0.5,
  sx: 0.5,
  Dd: 0.03,
  D4: 0.1,
  Dt: 0.4,
  Dz: 0.2,
  '4d': 0.08,
  '4z': 0.08,
  '43': 0.1,
  '3d': 0.03,
  '3z': 0.12,
  '3D': 0.15,
  dz: 0.35,
  dt: 0.45,
  '5t': 0.02,
  '5d': 0.4,
  '2t': 0.02,
  '2s': 0.15,
  '25': 0.1,
  '2S': 0.2,
  '2z': 0.4,
  bp: 0.1,
  fv: 0.15,
  bv: 0.3,
  mn: 0.6,
  ln: 0.9,
  pf: 0.6,
};
const swaps = new Float32Array(count * count).fill(Infinity);
for (let at = 0; at < count; at += 1) swaps[at * count + at] = 0;
for (const [pair, cost] of Object.entries(confusions)) {
  const [one, other] = [soundOf(pair[0] ?? ''), soundOf(pair[1] ?? '')];
  swaps[one * count + other] = cost;
  swaps[other * count + one] = cost;
}
/** What it costs to take sound `one` for `other`. */
export const swapOf = (one: number, other: number): number => swaps[one * count + other] ?? Infinity;

const heavy = [...ofSound.keys()].filter((sound) => (ofSound[sound] ?? 0) >= 0.8);
/** A bit for each consonant that is never left out. */
const bits = Int32Array.from(sounds, (_, sound) => (heavy.includes(sound) ? 1 << heavy.indexOf(sound) : 0));
/** What each sound may stand for, itself included. */
const standsFor = Int32Array.from(sounds, (_, one) =>
  bits.reduce((all, bit, other) => (swapOf(one, other) <= 0.5 ? all | bit : all), 0),
);

/** Consonants of a word as bits: those it has, and those it may be written with. */
export const consonantsOf = (word: Sounds): { has: number; may: number } => {
  let [has, may] = [0, 0];
  word.forEach((sound, at) => {
    if (at > 0 || sounds[sound] !== 'l') has |= bits[sound] ?? 0;
    may |= standsFor[sound] ?? 0;
  });
  return { has, may };
};
