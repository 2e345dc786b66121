import { normaliseCin } from './cin.ts';
import { phoneKey } from './phone.ts';

/**
 * What a number's fingerprint is made of: HMAC-SHA256 of this under the office's key, base64url, its first 22 characters. Equal however
 * the number was written.
 */
export const phoneMaterial = (phone: string): string => `phone ${phoneKey(phone)}`;
export const paperMaterial = (number: string): string => `paper ${normaliseCin(number)}`;

/** Of an address: e-mail is one whatever its capitals. */
export const emailMaterial = (address: string): string => `email ${address.trim().toLowerCase()}`;

/** Characters of a fingerprint (132 bits). */
export const printLength = 22;

/** Makes the fingerprint of such a text. */
export type Fingerprint = (material: string) => string;
