import { describe, expect, it } from 'vitest';
import { deviceLabels, type FoundDevice } from './device-labels.ts';

const kindOf = (fr: string, said: FoundDevice['kind']['said'] = 'when-alike') => ({
  words: { fr, ar: `${fr} ع` },
  said,
});
const [usb, network, folder] = [kindOf('poste'), kindOf('réseau'), kindOf('dossier', 'always')];

describe('what devices are called', () => {
  it('is their name, and what they are where the name does not say it', () => {
    const devices = [
      { id: 'sane:1', name: 'Canon DR', kind: usb },
      { id: 'folder:/srv', name: 'srv', kind: folder },
    ];
    expect([...deviceLabels(devices, 'fr').values()]).toEqual(['Canon DR', 'srv (dossier)']);
    expect(deviceLabels(devices, 'ar').get('folder:/srv')).toBe('srv (dossier ع)');
  });

  it('tells two of the same name apart, by what they are or else by number', () => {
    const devices = [
      { id: 'sane:1', name: 'MFP', kind: usb },
      { id: 'escl:1', name: 'MFP', kind: network },
      { id: 'escl:2', name: 'MFP', kind: network },
    ];
    expect([...deviceLabels(devices, 'fr').values()]).toEqual([
      'MFP (poste)',
      'MFP (réseau) 1',
      'MFP (réseau) 2',
    ]);
  });
});
