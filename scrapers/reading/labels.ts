import { recordedStatuses } from '#lib/domain/status.ts';
import type { Status } from './finding.ts';

/** What a text may be read as: a status, or none. */
export type Label = Status | 'none';
export const labels: readonly Label[] = [...recordedStatuses, 'none'];
export const labelOf = (status: Status | null): Label => status ?? 'none';
