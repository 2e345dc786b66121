import { describe, expect, it } from 'vitest';
import { answerChannelFor, answerChannels, channelCodes, chosenChannels, isMailed } from './channels.ts';

describe('channels', () => {
  it('are answered by themselves, but for files of other systems: on paper', () => {
    expect(channelCodes.filter((code) => answerChannelFor(code) !== code)).toEqual(['import']);
    expect(answerChannelFor('import')).toBe('paper');
    expect(answerChannels).not.toContain('import');
  });

  it('can be chosen at a desk when somebody may stand or write there', () => {
    expect(channelCodes.filter((code) => !chosenChannels.includes(code))).toEqual(['import']);
  });

  it('are written to by the server itself where it can', () => {
    expect(channelCodes.filter(isMailed)).toEqual(['email']);
  });
});
