import type { ReactNode } from 'react';

/** References, phone numbers and codes: left-to-right inside any sentence. */
export const Ltr = ({ children }: { children: ReactNode }) => <bdi dir="ltr">{children}</bdi>;
