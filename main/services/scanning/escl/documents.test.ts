import { describe, expect, it } from 'vitest';
import { capabilitiesXml, statusXml } from '#test/people/scanners/escl-documents.ts';
import { readCapabilities } from './capabilities.ts';
import { feederProblem, readStatus } from './status.ts';
import { parseScannerXml } from './xml.ts';

const read = (xml: string) => readCapabilities(parseScannerXml(Buffer.from(xml)));

describe('ScannerCapabilities', () => {
  it('gives each source what its profiles say', () => {
    const { name, version, capabilities, formats } = read(capabilitiesXml);
    expect([name, version]).toEqual(['Copieur de test 3000', '2.63']);
    expect(capabilities.sources.map(({ source }) => source)).toEqual(['flatbed', 'feeder', 'duplex']);
    expect(capabilities.sources[1]).toMatchObject({
      resolutions: [100, 200, 300, 600],
      modes: ['grey', 'colour'],
      maxWidthMm: 215.9,
      maxHeightMm: 355.6,
    });
    expect(formats.flatbed).toEqual(['application/pdf', 'image/jpeg']);
  });

  it('understands ranges of resolutions, profiles that are referred to, and any prefix', () => {
    const { capabilities } = read(`<s:ScannerCapabilities xmlns:s="urn:scan" xmlns:p="urn:pwg">
      <s:SettingProfiles><s:SettingProfile name="p1">
        <s:ColorModes><s:ColorMode>BlackAndWhite1</s:ColorMode></s:ColorModes>
        <s:SupportedResolutions><s:ResolutionRange>
          <s:XResolutionRange><s:Min>100</s:Min><s:Max>300</s:Max><s:Step>50</s:Step></s:XResolutionRange>
          <s:YResolutionRange><s:Min>100</s:Min><s:Max>300</s:Max><s:Step>50</s:Step></s:YResolutionRange>
        </s:ResolutionRange></s:SupportedResolutions>
      </s:SettingProfile></s:SettingProfiles>
      <s:Platen><s:PlatenInputCaps><s:MaxWidth>2550</s:MaxWidth><s:MaxHeight>3300</s:MaxHeight>
        <s:SettingProfiles><s:SettingProfile ref="p1"/></s:SettingProfiles></s:PlatenInputCaps></s:Platen>
    </s:ScannerCapabilities>`);
    expect(capabilities.sources).toMatchObject([
      { source: 'flatbed', resolutions: [100, 150, 200, 300], modes: ['line'] },
    ]);
  });

  it('leaves out a source that makes no sense', () => {
    const broken = capabilitiesXml.replaceAll('<scan:MaxHeight>4200</scan:MaxHeight>', '');
    expect(read(broken).capabilities.sources.map(({ source }) => source)).toEqual(['flatbed']);
  });

  it('is refused with a document type, and when it is no XML', () => {
    expect(() => read('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow('failed');
    expect(() => read('Internal error')).toThrow('failed');
    expect(() => read('')).toThrow('failed');
  });
});

describe('ScannerStatus', () => {
  it.each([
    ['ScannerAdfJam', 'jam'],
    ['ScannerAdfMispick', 'jam'],
    ['ScannerAdfHatchOpen', 'cover-open'],
    ['ScannerAdfEmpty', 'no-paper'],
    ['ScannerAdfLoaded', null],
  ])('%s is %s for the feeder and nothing for the glass', (feeder, problem) => {
    const status = readStatus(parseScannerXml(Buffer.from(statusXml('Idle', feeder))));
    expect(feederProblem(status, 'feeder')).toBe(problem);
    expect(feederProblem(status, 'flatbed')).toBeNull();
  });
});
