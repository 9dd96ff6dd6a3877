import { error } from '@sveltejs/kit';
import { nextInQueue } from '#lib/domain/desk/queue.ts';
import { readEvent, readSource } from '#lib/domain/desk/read-event.ts';
import { rejectReasons } from '#lib/domain/desk/review.ts';
import { prefilled } from '#lib/server/desk/reviewing/prefill.ts';
import { proposalView } from '#lib/server/desk/reviewing/proposal.ts';
import { queueOrder } from '#lib/server/desk/reviewing/queue.ts';
import {
	acceptProposal,
	mergeProposal,
	parkProposal,
	rejectProposal,
	unparkProposal,
	type Logged,
} from '#lib/server/register/decisions/proposals.ts';
import type { Outcome } from '#lib/server/register/decisions/outcome.ts';
import { formOf } from '../../../form-data.ts';
import { textOf } from '../../forms.ts';
import {
	deciderIn,
	doneIn,
	leadOn,
	refused,
	register,
	today,
	withProblems,
} from '../../parts/deciding.ts';
import { queueQuery, readQueue } from '../../parts/queue-address.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const db = register();
	const id = Number(params.id);
	const view = await proposalView(db, id, today(), locals.language);
	if (!view) error(404, { message: 'not found' });
	const queue = readQueue(url.searchParams);
	const order = await queueOrder(db, queue.state, queue.filter, today());
	return {
		view,
		values: prefilled(view),
		queue,
		today: today(),
		order: {
			place: order.indexOf(id) + 1,
			all: order.length,
			previous: order[order.indexOf(id) - 1] ?? null,
			next: order[order.indexOf(id) + 1] ?? null,
		},
		done: await doneIn(url),
	};
};

/** Decides, and opens what comes next in the list that the proposal was opened from. */
async function decideHere(
	{ params, url }: RequestEvent,
	form: FormData,
	decide: (proposal: number) => Promise<Outcome<Logged>>,
) {
	const proposal = Number(params.id);
	const queue = readQueue(url.searchParams);
	// Asked before the decision: afterwards the proposal has no place in the queue any more.
	const order = await queueOrder(register(), queue.state, queue.filter, today());
	const outcome = await decide(proposal);
	const next = nextInQueue(order, proposal);
	return leadOn(outcome, form, ({ review }) => {
		const query = queueQuery(queue, { done: String(review) });
		return next === undefined ? `/desk${query}` : `/desk/proposals/${String(next)}${query}`;
	});
}

/** The address of the source is that of the document, whatever a form says. */
async function documentUrl(id: number): Promise<string> {
	const view = await proposalView(register(), id, today(), 'en');
	return view?.document.url ?? error(404, { message: 'not found' });
}

export const actions: Actions = {
	accept: async (event) => {
		const form = await formOf(event.request);
		form.set('source_url', await documentUrl(Number(event.params.id)));
		const content = readEvent(form, today());
		const source = readSource(form, today());
		const problems = [content, source].flatMap((read) => ('problems' in read ? read.problems : []));
		if (!('value' in content) || !('value' in source)) return withProblems(problems, form);
		return decideHere(event, form, (proposal) =>
			acceptProposal(register(), deciderIn(event.locals), {
				...{ proposal, content: content.value, sources: [source.value] },
				because: textOf(form, 'because').trim() || null,
			}),
		);
	},
	merge: async (event) => {
		const form = await formOf(event.request);
		form.set('source_url', await documentUrl(Number(event.params.id)));
		const source = readSource(form, today());
		if (!('value' in source)) return withProblems(source.problems, form);
		return decideHere(event, form, (proposal) =>
			mergeProposal(register(), deciderIn(event.locals), {
				...{ proposal, event: textOf(form, 'event'), source: source.value },
			}),
		);
	},
	reject: async (event) => {
		const form = await formOf(event.request);
		const reason = rejectReasons.find((one) => one === textOf(form, 'reason'));
		const note = textOf(form, 'note').trim();
		if (!reason)
			return refused({ code: 'problems', problems: [{ field: 'reason', code: 'required' }] });
		return decideHere(event, form, (proposal) =>
			rejectProposal(register(), deciderIn(event.locals), {
				...{ proposal, because: note === '' ? reason : `${reason}: ${note}` },
			}),
		);
	},
	park: async (event) => {
		const form = await formOf(event.request);
		const because = textOf(form, 'because').trim() || null;
		return decideHere(event, form, (proposal) =>
			parkProposal(register(), deciderIn(event.locals), { proposal, because }),
		);
	},
	unpark: async (event) => {
		const form = await formOf(event.request);
		return decideHere(event, form, (proposal) =>
			unparkProposal(register(), deciderIn(event.locals), { proposal }),
		);
	},
};
