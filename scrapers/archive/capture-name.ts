import { hash } from 'node:crypto';

const shape = /^[0-9a-f]{2}\/[0-9a-f]{32}\/[1-9]\d*-[0-9a-f]{16}\.warc\.gz(\.[0-9a-f]{16}\.part)?$/;

/**
 * Name in the archive of a document's capture: a folder per document, a file per capture. The same page gives the same
 * name, so that a run after a crash writes where the one before it wrote.
 * @param ordinal which capture of the document it is, from 1
 * @param bodySha256 64 hexadecimal digits
 */
export function captureName(documentUrl: string, ordinal: number, bodySha256: string): string {
	const document = hash('sha256', documentUrl).slice(0, 32);
	return `${document.slice(0, 2)}/${document}/${ordinal}-${bodySha256.slice(0, 16)}.warc.gz`;
}

/** Whether a capture would be written under this name, or was being written when the machine stopped. */
export const isCaptureName = (name: string): boolean => shape.test(name);
