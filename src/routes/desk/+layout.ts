/** The desk is worked by keyboard, which needs scripts; it is complete without them. */
export const csr = true;
