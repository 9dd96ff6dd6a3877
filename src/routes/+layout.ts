/** Pages are complete as the server sends them; no script is loaded. */
export const csr = false;
