import type { Host } from '../web/visit.ts';
import { documents } from './documents.ts';
import { encodings } from './encodings.ts';
import { input, noticePage, type HostileInput } from './input.ts';
import { lists } from './lists.ts';
import { protocol } from './protocol.ts';
import { redirects } from './redirects.ts';
import { statuses } from './statuses.ts';
import { transport } from './transport.ts';
import { html } from '../web/answers.ts';

export type { HostileInput } from './input.ts';
export { hostileListOptions } from './lists.ts';

/** Every bad answer that the hostile host gives. */
export const hostileInputs: readonly HostileInput[] = [
	input('document', 'good', 'none', 'that is right, to compare with', () => html(noticePage())),
	...transport,
	...protocol,
	...statuses,
	...redirects,
	...encodings,
	...documents,
	...lists,
];

/** Where an input is asked for. */
export function hostileAddress(origin: string, { name, scheme }: HostileInput): string {
	const address = `${origin}/hostile/${name}`;
	return scheme === 'https' ? address.replace('http://', 'https://') : address;
}

/** The host that gives them; `/hostile/notice-1.html` and the like, to which its lists lead, are in order. */
export const hostileHost: Host = (visit) => {
	const name = /^\/hostile\/([\w.-]+)$/.exec(visit.path)?.[1];
	if (name !== undefined && /^notice-\d+\.html$/.test(name)) return html(noticePage());
	return hostileInputs.find((one) => one.name === name)?.reply(visit);
};
