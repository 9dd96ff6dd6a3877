/** What the site is called. */
export const siteName = 'Tettai';

/** English words of the page that says what went wrong. It is there before any catalogue is loaded. */
export const error = {
	notFound: 'This page does not exist',
	notFoundText:
		'The address may be mistyped, or the company may have another name on the register.',
	badQuestion: 'This address contains a value that is not allowed',
	badQuestionText: 'No other value was put in its place. Please correct these parameters:',
	allowed: 'Allowed values',
	failed: 'Something went wrong on our side',
	failedText: 'The error has been logged. Please try again in a moment.',
	unavailable: 'The register cannot be reached right now',
	unavailableText:
		'Its database does not answer. Nothing is lost, and the site comes back by itself. Please try again in a minute.',
	tooMany: (seconds: number) =>
		`Your network has asked for more searches and files than this site makes for one visitor in a minute. Please try again in ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}. The whole dataset is also ready as a release at /releases/latest/.`,
	method: 'This address does not accept this kind of request',
	back: 'To the overview',
	searchInstead: 'Search the companies',
};
