import { currentStore } from '#lib/server/database/current.ts';
import { reasonNotReady } from '#lib/server/readiness.ts';
import { plain } from '../plain.ts';

/** The database answers, has this version's schema and holds a register, and the process is not being stopped. */
export const GET = async () => {
	const reason = await reasonNotReady(currentStore());
	return reason === undefined ? plain('ready') : plain(reason, 503);
};
