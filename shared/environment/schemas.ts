import { z } from 'zod';

/** A TCP port; 0 takes any that is free. */
export const port = (usual: number) => z.coerce.number().int().min(0).max(65_535).default(usual);

export const webAddress = z.url({ protocol: /^https?$/ });

export const imapAddress = z.url({ protocol: /^imaps?$/ });

export const smtpAddress = z.url({ protocol: /^smtps?$/ });

/** `0` or `1`. */
export const flag = z.enum(['0', '1']);

/** A whole number of something that a test or a measure makes. */
export const count = (usual: number) => z.coerce.number().int().min(1).default(usual);
