/** What the API lists, in the order of its documentation. */
export const resourceNames = ['companies', 'events', 'evidence', 'criteria', 'series'] as const;
export type ResourceName = (typeof resourceNames)[number];
