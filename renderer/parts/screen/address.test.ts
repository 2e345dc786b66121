import { describe, expect, it } from 'vitest';
import { oneOf, oneAddress, withId } from './address.ts';

describe('what stands after a screen in an address', () => {
  it('is nothing where the screen is one place', () => {
    expect(oneAddress.read(null)).toEqual({});
    expect(oneAddress.read('else')).toBeNull();
    expect(oneAddress.write({})).toBeNull();
  });

  it('is what is open, by its id', () => {
    const address = withId('requestId');
    for (const within of [null, 'req-00000001']) {
      const at = address.read(within);
      expect(at).toEqual({ requestId: within });
      expect(at && address.write(at)).toBe(within);
    }
  });

  it('is one of the parts, the first when none is named, and no other', () => {
    const address = oneOf('tab', ['overview', 'map'], 'overview');
    expect(address.read(null)).toEqual({ tab: 'overview' });
    expect(address.read('map')).toEqual({ tab: 'map' });
    expect(address.read('mop')).toBeNull();
    expect(address.write({ tab: 'map' })).toBe('map');
  });
});
