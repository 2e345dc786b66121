/** Ids of devices, which begin with the name of their driver. */
export const deviceIds = (driver: string) => ({
  /** The id of a device by the driver's own name for it. */
  of: (own: string): string => `${driver}:${own}`,
  /** The driver's own name for a device. */
  own: (deviceId: string): string => deviceId.slice(driver.length + 1),
});
