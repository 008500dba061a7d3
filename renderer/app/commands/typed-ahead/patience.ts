/** Milliseconds, longer than any field takes to appear: after that nobody means the keys that wait for it any more. */
export const PATIENCE = 3000
