const namespaces =
  'xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"';

const profile = `<scan:SettingProfile>
  <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
  <scan:DocumentFormats>
    <pwg:DocumentFormat>application/pdf</pwg:DocumentFormat><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
    <scan:DocumentFormatExt>application/pdf</scan:DocumentFormatExt><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
  </scan:DocumentFormats>
  <scan:SupportedResolutions><scan:DiscreteResolutions>
    ${[100, 200, 300, 600]
      .map(
        (dpi) =>
          `<scan:DiscreteResolution><scan:XResolution>${String(dpi)}</scan:XResolution><scan:YResolution>${String(dpi)}</scan:YResolution></scan:DiscreteResolution>`,
      )
      .join('')}
  </scan:DiscreteResolutions></scan:SupportedResolutions>
</scan:SettingProfile>`;

/** A4 and a little more, as copiers have it. */
const input = (height: number) => `<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
  <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>${String(height)}</scan:MaxHeight><scan:MaxScanRegions>1</scan:MaxScanRegions>
  <scan:SettingProfiles>${profile}</scan:SettingProfiles>
  <scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>
  <scan:MaxOpticalXResolution>600</scan:MaxOpticalXResolution><scan:MaxOpticalYResolution>600</scan:MaxOpticalYResolution>`;

/** Laid out as an office copier's, with glass, feeder and both sides. */
export const capabilitiesXml = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${namespaces}>
  <pwg:Version>2.63</pwg:Version>
  <pwg:MakeAndModel>Copieur de test 3000</pwg:MakeAndModel>
  <pwg:SerialNumber>T-0001</pwg:SerialNumber>
  <scan:UUID>1c852a4d-b800-1f08-abcd-000000000001</scan:UUID>
  <scan:Platen><scan:PlatenInputCaps>${input(3508)}</scan:PlatenInputCaps></scan:Platen>
  <scan:Adf>
    <scan:AdfSimplexInputCaps>${input(4200)}</scan:AdfSimplexInputCaps>
    <scan:AdfDuplexInputCaps>${input(4200)}</scan:AdfDuplexInputCaps>
    <scan:FeederCapacity>50</scan:FeederCapacity>
    <scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions>
  </scan:Adf>
</scan:ScannerCapabilities>`;

/** What it says of itself now; `jobs`: its list of jobs, as XML. */
export const statusXml = (
  state: string,
  feeder: string,
  jobs = '',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus ${namespaces}>
  <pwg:Version>2.63</pwg:Version>
  <pwg:State>${state}</pwg:State>
  <scan:AdfState>${feeder}</scan:AdfState>
  ${jobs}
</scan:ScannerStatus>`;
