import { teamView } from '#lib/server/desk/reviewing/team.ts';
import { register, today } from '../parts/deciding.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	team: await teamView(register(), today(), new Date()),
});
