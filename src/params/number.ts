/** A number that the database gave out. */
export const match = (parameter: string): boolean => /^[1-9][0-9]{0,14}$/.test(parameter);
