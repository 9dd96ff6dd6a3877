/** The kinds of sources that disclosures are collected from. */
export const sourceKinds = [
	'newsroom',
	'hosted_ir',
	'feed',
	'edinet',
	'tdnet',
	'jacer',
	'watched_page',
	'cross_check',
	'register_evidence',
] as const;
export type SourceKindName = (typeof sourceKinds)[number];

/** The kinds that the database knows: pages that a person named at the desk have a source that nobody declares. */
export const recordedKinds = [...sourceKinds, 'by_hand'] as const;
export type RecordedKindName = (typeof recordedKinds)[number];

/** What can go wrong while disclosures are collected; scrapers/problem.ts says what each means. */
export const problemCodes = [
	'unreachable',
	'server_error',
	'throttled',
	'host_stopped',
	'refused',
	'not_found',
	'soft_not_found',
	'robots_disallowed',
	'robots_unreachable',
	'unsafe_address',
	'bad_certificate',
	'too_many_redirects',
	'too_large',
	'too_slow',
	'budget_spent',
	'wrong_type',
	'undecodable',
	'truncated',
	'unreadable',
	'pdf_encrypted',
	'pdf_damaged',
	'pdf_without_text',
	'empty_text',
	'structure_changed',
	'empty_list',
	'list_shrunk',
	'incomplete',
	'bad_entry',
	'api_error',
	'page_changed',
	'evidence_gone',
	'evidence_changed',
	'not_configured',
	'unknown_company',
	'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
