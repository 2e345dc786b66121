import type { HeldIdentifiers, Identifiers } from '#shared/documents/citizen.ts';
import { maskPaper } from '#shared/domain/privacy/mask-paper.ts';
import { maskPhone } from '#shared/domain/privacy/mask-phone.ts';

/** A person's numbers as shown before anybody says what for; '' for what they did not give. */
export const maskedOf = ({
  phone,
  paper,
  held,
}: Pick<Identifiers, 'phone' | 'paper'> & { held?: HeldIdentifiers | null | undefined }): {
  phone: string;
  paper: string;
} => ({
  phone: phone === null ? (held?.phone?.masked ?? '') : maskPhone(phone),
  paper: paper === null ? (held?.paper?.masked ?? '') : maskPaper(paper.number),
});
