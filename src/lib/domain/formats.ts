/** Formats in which a list can be taken away. */
export const listFormats = ['csv', 'json', 'xlsx', 'zip', 'ndjson', 'parquet'] as const;
export type ListFormat = (typeof listFormats)[number];
