import { error, fail } from '@sveltejs/kit';
import {
	decideCorrection,
	eraseOldContacts,
	isPossible,
	type Action,
} from '#lib/server/desk/corrections/decide.ts';
import { tellChanged } from '#lib/server/desk/corrections/notify.ts';
import { requestById } from '#lib/server/desk/corrections/read.ts';
import { publishedEvent, successorsOf } from '#lib/server/register/events.ts';
import { register } from '../../../asking.ts';
import { formOf } from '../../../form-data.ts';
import { postal } from '../../../visitor.ts';
import { textOf } from '../../forms.ts';
import { signedInHere } from '../../who.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const steps = [
	'taken_up',
	'answered',
	'declined',
	'corrected',
	'published',
	'unpublished',
] as const;

export const load: PageServerLoad = async ({ params }) => {
	const found = await requestById(register(), Number(params.id));
	if (!found) error(404, { message: 'not found' });
	const { correction, history, company } = found;
	const request = { ...correction, tokenHash: '' };
	const event =
		request.event === null ? undefined : await publishedEvent(register(), request.event);
	return {
		request,
		history,
		company,
		event: event ?? null,
		successors: request.event === null ? [] : await successorsOf(register(), request.event),
		seen: history.at(-1)?.id ?? 0,
		possible: steps.filter((step) => isPossible(step, request)),
	};
};

/** Takes the step that a form names; of what it is refused, the page says why and keeps what was typed. */
async function take(
	{ params, locals, request, url }: RequestEvent,
	actionOf: (text: (name: string) => string) => Action,
) {
	const form = await formOf(request);
	const text = (name: string): string => textOf(form, name);
	const action = actionOf(text);
	const id = Number(params.id);
	const decider = { who: signedInHere(locals).person.name, at: new Date() };
	const outcome = await decideCorrection(register(), decider, id, Number(text('seen')), action);
	if ('refusal' in outcome)
		return fail(outcome.refusal.code === 'problems' ? 400 : 409, {
			refusal: outcome.refusal,
			action,
		});
	const decided = await requestById(register(), id);
	if (decided) void tellChanged(postal(url.origin), decided.correction, outcome.done);
	await eraseOldContacts(register(), new Date());
	return { done: outcome.done };
}

const texts = (text: (name: string) => string) => ({
	textEn: text('textEn'),
	textJa: text('textJa'),
});

export const actions: Actions = {
	taken_up: (event) => take(event, () => ({ step: 'taken_up' })),
	answered: (event) => take(event, (text) => ({ step: 'answered', ...texts(text) })),
	declined: (event) => take(event, (text) => ({ step: 'declined', ...texts(text) })),
	corrected: (event) =>
		take(event, (text) => ({ step: 'corrected', ...texts(text), successor: text('successor') })),
	published: (event) =>
		take(event, (text) => ({
			step: 'published',
			lang: text('lang'),
			office: text('office'),
			repliedOn: text('repliedOn'),
			verified: text('verified'),
		})),
	unpublished: (event) =>
		take(event, (text) => ({ step: 'unpublished', because: text('because') })),
};
