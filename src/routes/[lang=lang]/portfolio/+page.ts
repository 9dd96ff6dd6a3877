/** The list is matched by a script, so that it stays where it is; without one the form sends it here. */
export const csr = true;
