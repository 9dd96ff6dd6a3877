export * from './editions.ts';
export * from './companies.ts';
export * from './events.ts';
export * from './criteria.ts';
export * from './yardsticks.ts';
export * from './documents.ts';
export * from './proposals.ts';
export * from './desk.ts';
