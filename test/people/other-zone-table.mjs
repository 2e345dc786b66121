/**
 * Loaded before anything else: this runtime then believes, as Chromium 156 does, that Casablanca is no hour ahead of UTC from
 * 20 September 2026 on. Stands for a machine with another time-zone table, where none is installed.
 */
const Real = Intl.DateTimeFormat;
const from = Date.UTC(2026, 8, 20, 1);
const isCasablanca = (zone) => (zone ?? process.env.TZ ?? '').toLowerCase() === 'africa/casablanca';

class Other extends Real {
  #asUtc;
  constructor(locales, options = {}) {
    super(locales, options);
    this.#asUtc = isCasablanca(options.timeZone) ? new Real(locales, { ...options, timeZone: 'UTC' }) : null;
  }
  #by(date) {
    const time = date === undefined ? Date.now() : Number(date);
    return this.#asUtc && time >= from ? this.#asUtc : null;
  }
  get format() {
    return (date) => this.#by(date)?.format(date) ?? super.format(date);
  }
  formatToParts(date) {
    return this.#by(date)?.formatToParts(date) ?? super.formatToParts(date);
  }
}
Intl.DateTimeFormat = Other;
