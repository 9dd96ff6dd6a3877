/** The letter is complete as the server sends it, and can be changed and printed; a script copies it as it was changed. */
export const csr = true;
