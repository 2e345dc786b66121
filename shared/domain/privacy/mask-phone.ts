const shownEnd = 2;
const shownStart = 5;

/** A phone number (E.164) as shown by default (law 09-08): country and first digit, the last two, dots between. */
export const maskPhone = (phone: string): string =>
  phone.length <= shownStart + shownEnd
    ? '•'.repeat(phone.length)
    : `${phone.slice(0, shownStart)}${'•'.repeat(phone.length - shownStart - shownEnd)}${phone.slice(-shownEnd)}`;
