/** The id of an event in an address. */
export const match = (parameter: string): boolean =>
	/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(parameter);
