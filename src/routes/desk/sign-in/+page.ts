/** Signing in needs no script, and what is typed before one has come would be taken away by it. */
export const csr = false;
