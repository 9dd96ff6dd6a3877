import { error, fail, redirect } from '@sveltejs/kit';
import { tellDesk } from '#lib/server/desk/corrections/notify.ts';
import { requestByToken } from '#lib/server/desk/corrections/read.ts';
import {
	addMessage,
	withdrawRequest,
	type SenderOutcome,
} from '#lib/server/desk/corrections/send.ts';
import { register } from '../../../asking.ts';
import { textOf } from '../../../desk/forms.ts';
import { formOf } from '../../../form-data.ts';
import { maySend, postal, privately } from '../../../visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
	const found = await requestByToken(register(), params.token);
	if (!found) error(404, { message: 'not found' });
	setHeaders(privately);
	const { correction, history, company } = found;
	const { id, kind, state, body, url: evidence, office, event } = correction;
	return {
		request: { id, kind, state, body, evidence, office, event },
		history: history.map(({ id: number, at, who, step, note, textEn, textJa }) => ({
			...{ number, at, step, note, textEn, textJa, byDesk: who !== null },
		})),
		company,
		said: (['sent', 'added'] as const).find((name) => url.searchParams.has(name)) ?? null,
	};
};

/** Does something to the request of an address, and leads back to it. */
async function act(
	event: RequestEvent,
	said: string,
	work: () => Promise<SenderOutcome | undefined>,
) {
	const { params, url } = event;
	if (!(await maySend(event))) return fail(429, { refused: 'too_often' as const });
	const outcome = await work();
	if (!outcome) error(404, { message: 'not found' });
	if ('refused' in outcome)
		return fail(outcome.refused === 'closed' ? 409 : 400, { refused: outcome.refused });
	void tellDesk(postal(url.origin), outcome.done);
	redirect(303, `/${params.lang}/corrections/${params.token}${said}`);
}

export const actions: Actions = {
	message: async (event) => {
		const text = textOf(await formOf(event.request), 'text');
		return act(event, '?added=1', () =>
			addMessage(register(), event.params.token, text, new Date()),
		);
	},
	withdraw: (event) =>
		act(event, '', () => withdrawRequest(register(), event.params.token, new Date())),
};
