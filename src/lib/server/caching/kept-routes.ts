/** Routes whose answers are the same for everybody until the register moves or the day ends. */
const kept: readonly RegExp[] = [
	/^\/\[lang=lang\]$/,
	/^\/\[lang=lang\]\/(companies|events|charts|changes)(\/|\.|$)/,
	/^\/\[lang=lang\]\/embed\//,
	/^\/\[lang=lang\]\/(data|method|api|portfolio|releases)(\/\[day=day\])?$/,
	/^\/\[lang=lang\]\/(portfolio\/register|suggestions)\.json$/,
	/^\/api\/v1(\/|$)/,
	/^\/(oembed|sitemap\.xml)$/,
];

/** Whether the answers of a route may be kept. A route that is not named here never is. */
export const isKeptRoute = (id: string | null): boolean =>
	id !== null && kept.some((one) => one.test(id));

/** Whether the body of a route's answers is made while it is sent: nobody waits for the end of it. */
export const isStreamedRoute = (id: string): boolean => id.endsWith('.[format=sheet]');
