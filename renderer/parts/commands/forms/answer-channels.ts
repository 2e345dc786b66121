/** How a word reaches the citizen. */
export const answerChannels = [
  'counter',
  'paper',
  'phone',
  'mobile-app',
  'email',
  'chat',
  'social',
  'web',
] as const;
