/** Ends a subscription: what was handed over is not called any more. Calling it again changes nothing. */
export type Unsubscribe = () => void;
