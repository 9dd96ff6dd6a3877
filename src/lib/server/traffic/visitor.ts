import ipaddr from 'ipaddr.js';
import { countedAddress } from '#lib/server/desk/sign-in/attempts.ts';

/**
 * Under which name a request is counted; undefined for the machine itself and for private networks: that is a person
 * beside the server, or a proxy that does not say whom it asks for, and one visitor must not use up what all may ask.
 * @param addressOf throws where a proxy should have named the visitor and did not: those count as one
 */
export function visitorOf(addressOf: () => string): string | undefined {
	let address: string;
	try {
		address = addressOf();
	} catch {
		return 'unknown';
	}
	if (ipaddr.isValid(address) && ipaddr.process(address).range() !== 'unicast') return undefined;
	return countedAddress(address);
}
