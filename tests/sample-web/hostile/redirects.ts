import { html, redirect } from '../web/answers.ts';
import { input, noticePage, type HostileInput } from './input.ts';

const leadsTo = (name: string, code: HostileInput['code'], location: string): HostileInput =>
	input('fetching', name, code, `that redirects to ${location}`, () => redirect(location));

/** A chain that counts down in the query and ends at a page. */
const chain = (name: string, hops: number, code: HostileInput['code']): HostileInput =>
	input('fetching', name, code, `at the end of ${String(hops)} redirects`, ({ path, query }) => {
		const left = Number(query.get('left') ?? String(hops));
		return left > 0 ? redirect(`${path}?left=${String(left - 1)}`) : html(noticePage());
	});

/** Redirects that go on for ever, or lead where nobody should go. */
export const redirects: readonly HostileInput[] = [
	leadsTo('redirect-loop', 'too_many_redirects', '/hostile/redirect-loop'),
	chain('redirect-chain-30', 30, 'too_many_redirects'),
	chain('redirect-chain-8', 8, 'none'),
	leadsTo('redirect-to-metadata', 'unsafe_address', 'http://169.254.169.254/latest/meta-data/'),
	leadsTo('redirect-to-metadata-decimal', 'unsafe_address', 'http://2852039166/latest/meta-data/'),
	leadsTo('redirect-to-metadata-mapped', 'unsafe_address', 'http://[::ffff:169.254.169.254]/'),
	leadsTo('redirect-to-private-10', 'unsafe_address', 'http://10.0.0.1/'),
	leadsTo('redirect-to-private-192', 'unsafe_address', 'http://192.168.1.1/admin'),
	leadsTo('redirect-to-private-octal', 'unsafe_address', 'http://0300.0250.0001.0001/'),
	leadsTo('redirect-to-unique-local', 'unsafe_address', 'http://[fd00::1]/'),
	leadsTo('redirect-to-nowhere', 'unsafe_address', 'http://0.0.0.0/'),
	leadsTo('redirect-to-file', 'unsafe_address', 'file:///etc/passwd'),
	leadsTo('redirect-to-script', 'unsafe_address', 'javascript:alert(1)'),
	leadsTo('redirect-to-nonsense', 'not_found', 'http://[not an address'),
	input(
		'fetching',
		'redirect-without-location',
		'not_found',
		'that redirects without saying where',
		() => ({
			status: 302,
			headers: { 'content-type': 'text/html' },
			body: '',
		}),
	),
];
