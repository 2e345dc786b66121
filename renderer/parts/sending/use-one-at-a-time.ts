import { useState } from 'react';
import { type OneAtATime, oneAtATime } from './one-at-a-time.ts';

/** A runner of one act at a time that lives as long as what is drawn. */
export const useOneAtATime = (): OneAtATime => useState(oneAtATime)[0];
