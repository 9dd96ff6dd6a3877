import type { PartialDate } from '#lib/domain/dates.ts';

/** What was read out of the bytes of one disclosure. */
export interface ExtractedText {
	/** The main text: blocks separated by an empty line, original characters, lines inside a block joined. */
	readonly text: string;
	readonly title: string | undefined;
	/** ISO 639-1; undefined where the text is too short to tell. */
	readonly lang: string | undefined;
	/** As the page itself says, in Asia/Tokyo. */
	readonly publishedOn: PartialDate | undefined;
	/** For a PDF: where each page begins in `text`, in UTF-16 code units. */
	readonly pages: readonly number[] | undefined;
	/** The same disclosure in other languages, as the page links it. */
	readonly alternates: readonly { readonly lang: string; readonly url: string }[];
	/** Addresses of PDF files that the main text links to. */
	readonly attachments: readonly string[];
}
