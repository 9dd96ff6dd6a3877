/** A script suggests companies while one types; without it the form searches. */
export const csr = true;
