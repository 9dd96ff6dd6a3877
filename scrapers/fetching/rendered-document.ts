import type { CDPSession } from 'playwright-core';
import { CollectProblem } from '../problem.ts';

/** The document as HTML; null if it is longer than `limit` UTF-16 units, so that it never leaves the browser. */
const serialize = (limit: number): string => `(() => {
	const { doctype, documentElement } = document;
	const html = (doctype ? new XMLSerializer().serializeToString(doctype) + '\\n' : '') + (documentElement?.outerHTML ?? '');
	return html.length > ${limit} ? null : html;
})()`;

/**
 * The page's document as it stands, in UTF-8. It is read in a world of its own, in which the page's scripts have
 * changed nothing.
 * @param limit in bytes
 * @throws {CollectProblem} `too_large`
 */
export async function readDocument(
	session: CDPSession,
	url: string,
	limit: number,
): Promise<Uint8Array> {
	const { frameTree } = await session.send('Page.getFrameTree');
	const { executionContextId } = await session.send('Page.createIsolatedWorld', {
		frameId: frameTree.frame.id,
	});
	const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
		expression: serialize(limit),
		contextId: executionContextId,
		returnByValue: true,
	});
	if (exceptionDetails) throw new Error(`The document could not be read: ${exceptionDetails.text}`);
	const body = typeof result.value === 'string' ? Buffer.from(result.value) : undefined;
	if (!body || body.length > limit)
		throw new CollectProblem(
			'too_large',
			url,
			`The document that the browser built of ${url} has more than ${limit} bytes.`,
		);
	return body;
}
