import { tokyoDay } from '#lib/domain/dates.ts';
import { eventValues, sourceValues, type FormValues } from '#lib/domain/desk/form-values.ts';
import type { Code } from '#lib/domain/terms.ts';
import { draftSentence } from '#lib/messages/desk/sentence.ts';
import type { ProposalDocument, ProposalView } from './proposal.ts';

/** What kind of publisher speaks in the documents of a kind of source, and whether it is the company. */
const publishers: Readonly<Record<string, { type: Code<'source_type'>; name?: string }>> = {
	newsroom: { type: 'company' },
	hosted_ir: { type: 'company' },
	feed: { type: 'company' },
	watched_page: { type: 'company' },
	edinet: { type: 'regulator', name: 'EDINET' },
	tdnet: { type: 'exchange', name: 'TDnet' },
	jacer: { type: 'ngo', name: 'JaCER' },
};

/** The form of a proposal before anybody has touched it: what the reader found, and a draft of the summaries. */
export function prefilled(view: ProposalView): FormValues {
	const { proposal, document, company, cited } = view;
	const kindOfSource = publishers[document.sourceKind];
	const publisher =
		cited?.publisher ?? kindOfSource?.name ?? publisherByHand(document, company.company.nameEn);
	const type = cited?.type ?? kindOfSource?.type ?? 'news';
	const announcedOn = proposal.announcedOn ?? document.publishedOn ?? '';
	const attribution = proposal.attribution ?? (type === 'company' ? 'company' : 'company_reported');
	const exit = proposal.responsibleExit ?? {};
	const isEmpty = proposal.status === null && proposal.kind === null && view.spans.length === 0;
	const found = {
		...proposal,
		attribution,
		publisher,
		publishedOn: document.publishedOn ?? proposal.announcedOn,
		buyer: textIn(exit['buyer']),
	};
	return {
		...eventValues({
			...found,
			announcedOn,
			kind: proposal.kind ?? 'statement',
			// A weak proposal shall be looked at: how plainly the page says it is for the person to choose.
			confidence: proposal.confidence === 'low' || isEmpty ? null : proposal.confidence,
			// Where nothing was found there is nothing to say: an empty field cannot be published by accident.
			summaryEn: isEmpty ? '' : draftSentence(found, 'en'),
			summaryJa: isEmpty ? '' : draftSentence(found, 'ja'),
			buyerType: null,
			price: textIn(exit['price']),
			buybackOptionYears: numberIn(exit['buyback_option_years']),
			employeeSupport: exit['employee_support'] === true ? true : null,
			lossJpyBillion: numberIn(exit['loss_jpy_billion']),
			donation: null,
			humanRightsDdMentioned: proposal.humanRightsDdMentioned ? true : null,
			brokeItsWord: proposal.kind === 'investigation',
		}),
		...sourceValues({
			sourceUrl: document.url,
			sourcePublisher: publisher,
			sourceType: type,
			sourceStanding: cited?.standing ?? 'original',
			sourceLang: document.lang ?? 'ja',
			sourcePublishedOn: document.publishedOn,
			seenOn: tokyoDay(new Date(document.capturedAt)),
			noteEn: null,
			noteJa: null,
		}),
	};
}

/** A company's own site publishes in its name; of any other address the host is what is known. */
function publisherByHand({ sourceKind, url }: ProposalDocument, company: string): string {
	if (publishers[sourceKind]?.type === 'company') return company;
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
