# Scans through Windows Image Acquisition (WIA 2.0 automation). Says what it does in JSON, one object a line:
#   {"kind":"device","id":"...","name":"..."}
#   {"kind":"source","source":"flatbed|feeder|duplex","resolutions":[...],"widthMm":216,"heightMm":297}
#   {"kind":"page","file":"p1.jpg"}             a whole page is in the folder
#   {"kind":"error","hresult":2149646339}       unsigned HRESULT of the failure; the last line
# Numbers of properties, intents and errors: https://learn.microsoft.com/windows/win32/wia (wiadef.h).
param(
  [Parameter(Mandatory = $true)][ValidateSet('list', 'capabilities', 'scan')][string]$Command,
  [string]$Device = '',
  [ValidateSet('flatbed', 'feeder', 'duplex')][string]$Source = 'flatbed',
  [ValidateSet('colour', 'grey', 'line')][string]$Mode = 'colour',
  [int]$Resolution = 300,
  [double]$WidthMm = 0,
  [double]$HeightMm = 0,
  [string]$Folder = '.'
)
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false

$capabilitiesProperty = 3086; $selectProperty = 3088; $pagesProperty = 3096
$bedWidthProperty = 3074; $bedHeightProperty = 3075; $feedWidthProperty = 3076; $feedHeightProperty = 3077
$intentProperty = 6146; $xResolutionProperty = 6147; $yResolutionProperty = 6148
$xStartProperty = 6149; $yStartProperty = 6150; $xExtentProperty = 6151; $yExtentProperty = 6152
$isFeeder = 1; $isFlatbed = 2; $isDuplex = 4
$paperEmpty = 2149646339
$jpeg = '{B96B3CAE-0728-11D3-9D7B-0000F81EF32E}'; $png = '{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}'
$bitmap = '{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}'

function Say($object) {
  [Console]::Out.WriteLine(($object | ConvertTo-Json -Compress -Depth 5))
  [Console]::Out.Flush()
}
function Find-Property($owner, [int]$id) {
  foreach ($property in $owner.Properties) { if ($property.PropertyID -eq $id) { return $property } }
  return $null
}
function Get-Value($owner, [int]$id) {
  $property = Find-Property $owner $id
  if ($null -eq $property) { return $null }
  return $property.Value
}
function Set-Value($owner, [int]$id, $value) {
  $property = Find-Property $owner $id
  if ($null -ne $property -and -not $property.IsReadOnly) { $property.Value = $value }
}
function Get-ErrorCode($record) {
  $exception = $record.Exception
  while ($null -ne $exception.InnerException) { $exception = $exception.InnerException }
  return [BitConverter]::ToUInt32([BitConverter]::GetBytes([int32]$exception.HResult), 0)
}
function Connect-Device([string]$id) {
  foreach ($info in (New-Object -ComObject WIA.DeviceManager).DeviceInfos) {
    if ($info.DeviceID -eq $id) { return $info.Connect() }
  }
  # WIA_S_NO_DEVICE_AVAILABLE
  Say @{ kind = 'error'; hresult = 2149646357 }
  exit 1
}
function Get-Resolutions($item) {
  $property = Find-Property $item $xResolutionProperty
  if ($null -eq $property) { return @(300) }
  # 1: a range, 2: a list
  if ($property.SubType -eq 2) { return @($property.SubTypeValues | ForEach-Object { [int]$_ }) }
  if ($property.SubType -eq 1) {
    return @(75, 100, 150, 200, 240, 300, 400, 600, 1200 | Where-Object {
        $_ -ge $property.SubTypeMin -and $_ -le $property.SubTypeMax })
  }
  return @([int]$property.Value)
}
function Show-Capabilities($device) {
  $handling = Get-Value $device $capabilitiesProperty
  $resolutions = @(Get-Resolutions $device.Items.Item(1))
  $mm = { param($thousandths, $otherwise) if ($thousandths) { [math]::Round($thousandths * 0.0254, 1) } else { $otherwise } }
  if ($null -eq $handling -or ($handling -band $isFlatbed)) {
    Say @{ kind = 'source'; source = 'flatbed'; resolutions = $resolutions
      widthMm = (& $mm (Get-Value $device $bedWidthProperty) 210); heightMm = (& $mm (Get-Value $device $bedHeightProperty) 297) }
  }
  foreach ($one in @(@('feeder', $isFeeder), @('duplex', $isDuplex))) {
    if ($handling -band $one[1]) {
      Say @{ kind = 'source'; source = $one[0]; resolutions = $resolutions
        widthMm = (& $mm (Get-Value $device $feedWidthProperty) 210); heightMm = (& $mm (Get-Value $device $feedHeightProperty) 297) }
    }
  }
}
function Set-Settings($device, $item) {
  $select = @{ flatbed = $isFlatbed; feeder = $isFeeder; duplex = $isFeeder -bor $isDuplex }[$Source]
  Set-Value $device $selectProperty $select
  if ($Source -ne 'flatbed') { Set-Value $device $pagesProperty 1 }
  Set-Value $item $intentProperty @{ colour = 1; grey = 2; line = 4 }[$Mode]
  Set-Value $item $xResolutionProperty $Resolution
  Set-Value $item $yResolutionProperty $Resolution
  if ($WidthMm -gt 0 -and $HeightMm -gt 0) {
    Set-Value $item $xStartProperty 0
    Set-Value $item $yStartProperty 0
    Set-Value $item $xExtentProperty ([int][math]::Floor($WidthMm / 25.4 * $Resolution))
    Set-Value $item $yExtentProperty ([int][math]::Floor($HeightMm / 25.4 * $Resolution))
  }
}
function Save-Page($image, [int]$number) {
  $format = $jpeg; $end = 'jpg'
  if ($Mode -ne 'colour') { $format = $png; $end = 'png' }
  if ($image.FormatID -ne $format) {
    $process = New-Object -ComObject WIA.ImageProcess
    $process.Filters.Add($process.FilterInfos.Item('Convert').FilterID)
    $process.Filters.Item(1).Properties.Item('FormatID').Value = $format
    if ($format -eq $jpeg) { $process.Filters.Item(1).Properties.Item('Quality').Value = 90 }
    $image = $process.Apply($image)
  }
  $name = "p$number.$end"
  $image.SaveFile((Join-Path $Folder $name))
  Say @{ kind = 'page'; file = $name }
}

$pages = 0
try {
  if ($Command -eq 'list') {
    foreach ($info in (New-Object -ComObject WIA.DeviceManager).DeviceInfos) {
      # 1: scanner
      if ($info.Type -eq 1) { Say @{ kind = 'device'; id = $info.DeviceID; name = $info.Properties.Item('Name').Value } }
    }
    exit 0
  }
  $connected = Connect-Device $Device
  if ($Command -eq 'capabilities') { Show-Capabilities $connected; exit 0 }
  $item = $connected.Items.Item(1)
  Set-Settings $connected $item
  do {
    # Every driver can give a bitmap.
    $image = $item.Transfer($bitmap)
    $pages += 1
    Save-Page $image $pages
  } while ($Source -ne 'flatbed')
} catch {
  $code = Get-ErrorCode $_
  # How every stack ends.
  if ($code -eq $paperEmpty -and $pages -gt 0) { exit 0 }
  Say @{ kind = 'error'; hresult = $code }
  exit 1
}
