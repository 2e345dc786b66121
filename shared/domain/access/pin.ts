/** Characters a PIN has. Longer is better; letters are allowed. */
export const shortestPin = 6;
export const longestPin = 64;

/** Why a PIN will not do; null when it will. One digit repeated and digits in order are guessed first. */
export const weaknessOf = (pin: string): 'too-short' | 'too-simple' | null => {
  if (pin.length < shortestPin) return 'too-short';
  const steps = [...pin].slice(1).map((character, n) => character.charCodeAt(0) - pin.charCodeAt(n));
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1) ? 'too-simple' : null;
};
