import { correctionStates } from '#lib/domain/desk/correction.ts';
import { eraseOldContacts } from '#lib/server/desk/corrections/decide.ts';
import { requestsInState } from '#lib/server/desk/corrections/read.ts';
import { register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	await eraseOldContacts(register(), new Date());
	const wanted = url.searchParams.get('state');
	const state = correctionStates.find((one) => one === wanted) ?? ('open' as const);
	const open = await requestsInState(register(), 'open');
	return {
		state,
		waiting: open.length,
		requests: state === 'open' ? open : await requestsInState(register(), state),
	};
};
