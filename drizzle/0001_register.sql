CREATE TABLE "editions" (
	"edition" text PRIMARY KEY NOT NULL,
	"recorded_on" date NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"rows" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"slug" text PRIMARY KEY NOT NULL,
	CONSTRAINT "companies_slug" CHECK ("companies"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "company_aliases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "company_aliases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"company" text NOT NULL,
	"alias" text NOT NULL,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "company_aliases_origin" CHECK ("company_aliases"."origin" in ('edition', 'desk')),
	CONSTRAINT "company_aliases_retirement" CHECK (("company_aliases"."retired_at" is null and "company_aliases"."retired_because" is null and "company_aliases"."retired_by" is null)
			or ("company_aliases"."retired_at" is not null and "company_aliases"."retired_at" >= "company_aliases"."recorded_at" and coalesce("company_aliases"."retired_because", '') <> '' and coalesce("company_aliases"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "company_aliases_kind" CHECK ("company_aliases"."kind" in ('former_name', 'other_name', 'slug')),
	CONSTRAINT "company_aliases_alias" CHECK ("company_aliases"."alias" <> '')
);
--> statement-breakpoint
CREATE TABLE "company_facts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "company_facts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"company" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ja" text NOT NULL,
	"short_name_ja" text,
	"name_kana" text,
	"securities_code" text,
	"edinet_code" text,
	"corporate_number" text,
	"lei" text,
	"sector_code" text NOT NULL,
	"listed" boolean NOT NULL,
	"parent" text,
	"presence" text[] NOT NULL,
	"presence_note_en" text,
	"presence_note_ja" text,
	"russia_revenue_share_pct" numeric,
	"russia_employees" integer,
	"facts_source_urls" text[] NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "company_facts_origin" CHECK ("company_facts"."origin" in ('edition', 'desk')),
	CONSTRAINT "company_facts_retirement" CHECK (("company_facts"."retired_at" is null and "company_facts"."retired_because" is null and "company_facts"."retired_by" is null)
			or ("company_facts"."retired_at" is not null and "company_facts"."retired_at" >= "company_facts"."recorded_at" and coalesce("company_facts"."retired_because", '') <> '' and coalesce("company_facts"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "company_facts_names" CHECK ("company_facts"."name_en" <> '' and "company_facts"."name_ja" <> ''),
	CONSTRAINT "company_facts_securities_code" CHECK ("company_facts"."securities_code" ~ '^[1-9][0-9ACDFGHJKLMNPRSTUWXY][0-9][0-9ACDFGHJKLMNPRSTUWXY]$'),
	CONSTRAINT "company_facts_edinet_code" CHECK ("company_facts"."edinet_code" ~ '^E[0-9]{5}$'),
	CONSTRAINT "company_facts_corporate_number" CHECK (is_corporate_number("company_facts"."corporate_number")),
	CONSTRAINT "company_facts_lei" CHECK (is_lei("company_facts"."lei")),
	CONSTRAINT "company_facts_sector" CHECK ("company_facts"."sector_code" in ('0050', '1050', '2050', '3050', '3100', '3150', '3200', '3250', '3300', '3350', '3400', '3450', '3500', '3550', '3600', '3650', '3700', '3750', '3800', '4050', '5050', '5100', '5150', '5200', '5250', '6050', '6100', '7050', '7100', '7150', '7200', '8050', '9050')),
	CONSTRAINT "company_facts_parent" CHECK ("company_facts"."parent" <> "company_facts"."company"),
	CONSTRAINT "company_facts_presence" CHECK ("company_facts"."presence" <@ array['manufacturing', 'sales', 'retail', 'energy', 'mining', 'banking', 'logistics', 'services', 'joint_venture', 'representative_office', 'export', 'sourcing', 'finance', 'licensing']::text[]),
	CONSTRAINT "company_facts_figures" CHECK ("company_facts"."russia_revenue_share_pct" between 0 and 100 and "company_facts"."russia_employees" >= 0)
);
--> statement-breakpoint
CREATE TABLE "company_search" (
	"company" text PRIMARY KEY NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jacer_members" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "jacer_members_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"company" text NOT NULL,
	"in_register" boolean NOT NULL,
	"source_url" text NOT NULL,
	"source_publisher" text NOT NULL,
	"note" text,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "jacer_members_origin" CHECK ("jacer_members"."origin" in ('edition', 'desk')),
	CONSTRAINT "jacer_members_retirement" CHECK (("jacer_members"."retired_at" is null and "jacer_members"."retired_because" is null and "jacer_members"."retired_by" is null)
			or ("jacer_members"."retired_at" is not null and "jacer_members"."retired_at" >= "jacer_members"."recorded_at" and coalesce("jacer_members"."retired_because", '') <> '' and coalesce("jacer_members"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "jacer_members_company" CHECK ("jacer_members"."company" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "jacer_members_source" CHECK ("jacer_members"."source_url" ~ '^https?://[^[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "russian_entities" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "russian_entities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"company" text NOT NULL,
	"name" text NOT NULL,
	"city" text,
	"ownership_pct" numeric,
	"employees" integer,
	"note_en" text,
	"note_ja" text,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "russian_entities_origin" CHECK ("russian_entities"."origin" in ('edition', 'desk')),
	CONSTRAINT "russian_entities_retirement" CHECK (("russian_entities"."retired_at" is null and "russian_entities"."retired_because" is null and "russian_entities"."retired_by" is null)
			or ("russian_entities"."retired_at" is not null and "russian_entities"."retired_at" >= "russian_entities"."recorded_at" and coalesce("russian_entities"."retired_because", '') <> '' and coalesce("russian_entities"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "russian_entities_name" CHECK ("russian_entities"."name" <> ''),
	CONSTRAINT "russian_entities_figures" CHECK ("russian_entities"."ownership_pct" between 0 and 100 and "russian_entities"."employees" >= 0)
);
--> statement-breakpoint
CREATE TABLE "event_search" (
	"event_id" text PRIMARY KEY NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"event_id" text PRIMARY KEY NOT NULL,
	"company" text NOT NULL,
	"announced_on" text NOT NULL,
	"announced_by" date GENERATED ALWAYS AS (last_day_of(announced_on)) STORED NOT NULL,
	"effective_on" text,
	"status" text,
	"kind" text NOT NULL,
	"rung" text,
	"attribution" text NOT NULL,
	"summary_en" text NOT NULL,
	"summary_ja" text NOT NULL,
	"reasons" text[] NOT NULL,
	"scope" text[] NOT NULL,
	"territories" text[] NOT NULL,
	"buyer" text,
	"buyer_type" text,
	"price" text,
	"buyback_option_years" numeric,
	"employee_support" boolean,
	"loss_jpy_billion" numeric,
	"donation" text,
	"human_rights_dd_mentioned" boolean,
	"confidence" text NOT NULL,
	"supersedes" text,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "events_origin" CHECK ("events"."origin" in ('edition', 'desk')),
	CONSTRAINT "events_retirement" CHECK (("events"."retired_at" is null and "events"."retired_because" is null and "events"."retired_by" is null)
			or ("events"."retired_at" is not null and "events"."retired_at" >= "events"."recorded_at" and coalesce("events"."retired_because", '') <> '' and coalesce("events"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "events_event_id" CHECK ("events"."event_id" ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
	CONSTRAINT "events_effective_on" CHECK (last_day_of("events"."effective_on") is not null or "events"."effective_on" is null),
	CONSTRAINT "events_status" CHECK ("events"."status" in ('operating', 'holding', 'scaled_back', 'suspended', 'exit_announced', 'exited')),
	CONSTRAINT "events_kind" CHECK ("events"."kind" in ('statement', 'production_halt', 'shipment_halt', 'store_closure', 'sale_signed', 'sale_completed', 'liquidation', 'stake_retained', 'resumption', 'seizure', 'impairment', 'investigation', 'report')),
	CONSTRAINT "events_rung" CHECK ("events"."rung" in ('considering', 'planned', 'decided', 'signed', 'completed')),
	CONSTRAINT "events_considering_is_no_exit" CHECK ("events"."rung" <> 'considering' or "events"."status" not in ('exit_announced', 'exited')),
	CONSTRAINT "events_attribution" CHECK ("events"."attribution" in ('company', 'company_reported', 'third_party')),
	CONSTRAINT "events_summaries" CHECK ("events"."summary_en" <> '' and "events"."summary_ja" <> ''),
	CONSTRAINT "events_reasons" CHECK ("events"."reasons" <@ array['logistics', 'supply_chain', 'sanctions', 'payment', 'safety', 'human_rights', 'reputation', 'business_outlook', 'energy_security', 'employees', 'customers', 'contract_obligation', 'shareholder_interest', 'government_request', 'not_stated']::text[]),
	CONSTRAINT "events_scope" CHECK ("events"."scope" <@ array['production', 'sales', 'export', 'retail', 'sourcing', 'service', 'investment', 'finance', 'energy', 'all']::text[]),
	CONSTRAINT "events_territories" CHECK ("events"."territories" <@ array['RU', 'BY']::text[]),
	CONSTRAINT "events_figures" CHECK ("events"."buyback_option_years" >= 0 and "events"."loss_jpy_billion" >= 0),
	CONSTRAINT "events_confidence" CHECK ("events"."confidence" in ('high', 'medium', 'unverified')),
	CONSTRAINT "events_supersedes" CHECK ("events"."supersedes" <> "events"."event_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" text NOT NULL,
	"rank" integer NOT NULL,
	"source_url" text NOT NULL,
	"source_publisher" text NOT NULL,
	"source_type" text NOT NULL,
	"source_standing" text NOT NULL,
	"source_lang" text NOT NULL,
	"source_published_on" text,
	"seen_on" date NOT NULL,
	"note_en" text,
	"note_ja" text,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "evidence_origin" CHECK ("evidence"."origin" in ('edition', 'desk')),
	CONSTRAINT "evidence_retirement" CHECK (("evidence"."retired_at" is null and "evidence"."retired_because" is null and "evidence"."retired_by" is null)
			or ("evidence"."retired_at" is not null and "evidence"."retired_at" >= "evidence"."recorded_at" and coalesce("evidence"."retired_because", '') <> '' and coalesce("evidence"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "evidence_rank" CHECK ("evidence"."rank" >= 1),
	CONSTRAINT "evidence_source_url" CHECK ("evidence"."source_url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "evidence_source_publisher" CHECK ("evidence"."source_publisher" <> ''),
	CONSTRAINT "evidence_source_type" CHECK ("evidence"."source_type" in ('company', 'exchange', 'regulator', 'government', 'news', 'ngo', 'tracker')),
	CONSTRAINT "evidence_source_standing" CHECK ("evidence"."source_standing" in ('original', 'repost', 'russian_media')),
	CONSTRAINT "evidence_source_lang" CHECK ("evidence"."source_lang" ~ '^[a-z]{2}$'),
	CONSTRAINT "evidence_source_published_on" CHECK (last_day_of("evidence"."source_published_on") is not null or "evidence"."source_published_on" is null)
);
--> statement-breakpoint
CREATE TABLE "criterion_findings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "criterion_findings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"company" text NOT NULL,
	"criterion" text NOT NULL,
	"answer" text NOT NULL,
	"summary_en" text NOT NULL,
	"summary_ja" text NOT NULL,
	"source_url" text NOT NULL,
	"source_publisher" text NOT NULL,
	"source_lang" text NOT NULL,
	"checked_on" date NOT NULL,
	"confidence" text NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "criterion_findings_origin" CHECK ("criterion_findings"."origin" in ('edition', 'desk')),
	CONSTRAINT "criterion_findings_retirement" CHECK (("criterion_findings"."retired_at" is null and "criterion_findings"."retired_because" is null and "criterion_findings"."retired_by" is null)
			or ("criterion_findings"."retired_at" is not null and "criterion_findings"."retired_at" >= "criterion_findings"."recorded_at" and coalesce("criterion_findings"."retired_because", '') <> '' and coalesce("criterion_findings"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "criterion_findings_criterion" CHECK ("criterion_findings"."criterion" in ('A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'C1', 'C2', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'E1', 'E2', 'F1', 'F2')),
	CONSTRAINT "criterion_findings_answer" CHECK ("criterion_findings"."answer" in ('yes', 'partly', 'no', 'not_disclosed', 'not_applicable')),
	CONSTRAINT "criterion_findings_source" CHECK ("criterion_findings"."source_url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "criterion_findings_source_lang" CHECK ("criterion_findings"."source_lang" ~ '^[a-z]{2}$'),
	CONSTRAINT "criterion_findings_confidence" CHECK ("criterion_findings"."confidence" in ('high', 'medium'))
);
--> statement-breakpoint
CREATE TABLE "context" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "context_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"on" text NOT NULL,
	"summary_en" text NOT NULL,
	"summary_ja" text NOT NULL,
	"source_url" text NOT NULL,
	"source_publisher" text NOT NULL,
	"source_lang" text NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "context_origin" CHECK ("context"."origin" in ('edition', 'desk')),
	CONSTRAINT "context_retirement" CHECK (("context"."retired_at" is null and "context"."retired_because" is null and "context"."retired_by" is null)
			or ("context"."retired_at" is not null and "context"."retired_at" >= "context"."recorded_at" and coalesce("context"."retired_because", '') <> '' and coalesce("context"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "context_on" CHECK (last_day_of("context"."on") is not null),
	CONSTRAINT "context_source" CHECK ("context"."source_url" ~ '^https?://[^[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "surveys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"publisher" text NOT NULL,
	"as_of" text NOT NULL,
	"population" integer,
	"metric" text NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	"preferred" boolean NOT NULL,
	"note" text,
	"source_url" text NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "surveys_origin" CHECK ("surveys"."origin" in ('edition', 'desk')),
	CONSTRAINT "surveys_retirement" CHECK (("surveys"."retired_at" is null and "surveys"."retired_because" is null and "surveys"."retired_by" is null)
			or ("surveys"."retired_at" is not null and "surveys"."retired_at" >= "surveys"."recorded_at" and coalesce("surveys"."retired_because", '') <> '' and coalesce("surveys"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "surveys_as_of" CHECK (last_day_of("surveys"."as_of") is not null),
	CONSTRAINT "surveys_source" CHECK ("surveys"."source_url" ~ '^https?://[^[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "captures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"url" text NOT NULL,
	"final_url" text NOT NULL,
	"captured_at" timestamp (3) with time zone NOT NULL,
	"status" integer NOT NULL,
	"content_type" text,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"request_headers" jsonb NOT NULL,
	"response_headers" jsonb NOT NULL,
	"warc_file" text NOT NULL,
	"warc_offset" bigint NOT NULL,
	CONSTRAINT "captures_sha256" CHECK ("captures"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "captures_sizes" CHECK ("captures"."bytes" >= 0 and "captures"."warc_offset" >= 0)
);
--> statement-breakpoint
CREATE TABLE "document_texts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_texts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document" bigint NOT NULL,
	"capture" bigint NOT NULL,
	"extractor" text NOT NULL,
	"extracted_at" timestamp (3) with time zone NOT NULL,
	"sha256" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "document_texts_sha256" CHECK ("document_texts"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"url" text NOT NULL,
	"title" text,
	"lang" text,
	"published_on" text,
	CONSTRAINT "documents_url" CHECK ("documents"."url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "documents_lang" CHECK ("documents"."lang" ~ '^[a-z]{2}$'),
	CONSTRAINT "documents_published_on" CHECK (last_day_of("documents"."published_on") is not null or "documents"."published_on" is null)
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_ja" text NOT NULL,
	"url" text NOT NULL,
	"company" text,
	"terms_url" text,
	"terms_note" text,
	"robots_decision" text,
	"enabled" boolean NOT NULL,
	"disabled_because" text,
	CONSTRAINT "sources_url" CHECK ("sources"."url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "sources_disabled" CHECK ("sources"."enabled" or coalesce("sources"."disabled_because", '') <> '')
);
--> statement-breakpoint
CREATE TABLE "proposal_spans" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposal_spans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"proposal" bigint NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "proposal_spans_order" CHECK (0 <= "proposal_spans"."start" and "proposal_spans"."start" < "proposal_spans"."end")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_text" bigint NOT NULL,
	"company" text NOT NULL,
	"reader" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"announced_on" text,
	"effective_on" text,
	"status" text,
	"kind" text,
	"rung" text,
	"attribution" text,
	"reasons" text[] NOT NULL,
	"scope" text[] NOT NULL,
	"territories" text[] NOT NULL,
	"exit_denied" boolean NOT NULL,
	"human_rights_dd_mentioned" boolean NOT NULL,
	"responsible_exit" jsonb,
	"confidence" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "proposals_status" CHECK ("proposals"."status" in ('operating', 'holding', 'scaled_back', 'suspended', 'exit_announced', 'exited')),
	CONSTRAINT "proposals_kind" CHECK ("proposals"."kind" in ('statement', 'production_halt', 'shipment_halt', 'store_closure', 'sale_signed', 'sale_completed', 'liquidation', 'stake_retained', 'resumption', 'seizure', 'impairment', 'investigation', 'report')),
	CONSTRAINT "proposals_rung" CHECK ("proposals"."rung" in ('considering', 'planned', 'decided', 'signed', 'completed')),
	CONSTRAINT "proposals_considering_is_no_exit" CHECK ("proposals"."rung" <> 'considering' or "proposals"."status" not in ('exit_announced', 'exited')),
	CONSTRAINT "proposals_attribution" CHECK ("proposals"."attribution" in ('company', 'company_reported', 'third_party')),
	CONSTRAINT "proposals_reasons" CHECK ("proposals"."reasons" <@ array['logistics', 'supply_chain', 'sanctions', 'payment', 'safety', 'human_rights', 'reputation', 'business_outlook', 'energy_security', 'employees', 'customers', 'contract_obligation', 'shareholder_interest', 'government_request', 'not_stated']::text[]),
	CONSTRAINT "proposals_scope" CHECK ("proposals"."scope" <@ array['production', 'sales', 'export', 'retail', 'sourcing', 'service', 'investment', 'finance', 'energy', 'all']::text[]),
	CONSTRAINT "proposals_territories" CHECK ("proposals"."territories" <@ array['RU', 'BY']::text[]),
	CONSTRAINT "proposals_confidence" CHECK ("proposals"."confidence" in ('high', 'medium', 'low')),
	CONSTRAINT "proposals_state" CHECK ("proposals"."state" in ('pending', 'accepted', 'rejected', 'parked', 'superseded'))
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"company" text,
	"event" text,
	"lang" text NOT NULL,
	"body" text NOT NULL,
	"contact" text,
	"state" text NOT NULL,
	"outcome_en" text,
	"outcome_ja" text,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "corrections_kind" CHECK ("corrections"."kind" in ('correction', 'reply')),
	CONSTRAINT "corrections_lang" CHECK ("corrections"."lang" in ('en', 'ja')),
	CONSTRAINT "corrections_state" CHECK ("corrections"."state" in ('received', 'in_review', 'corrected', 'declined', 'replied')),
	CONSTRAINT "corrections_token_hash" CHECK ("corrections"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "corrections_body" CHECK ("corrections"."body" <> '')
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"day" date PRIMARY KEY NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	"files" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"reviewer" text NOT NULL,
	"action" text NOT NULL,
	"edition" text,
	"proposal" bigint,
	"event" text,
	"because" text,
	CONSTRAINT "reviews_action" CHECK ("reviews"."action" in ('compiled', 'accepted', 'seconded', 'merged', 'rejected', 'parked', 'corrected', 'retired')),
	CONSTRAINT "reviews_subject" CHECK (num_nonnulls("reviews"."edition", "reviews"."proposal", "reviews"."event") >= 1),
	CONSTRAINT "reviews_because" CHECK ("reviews"."action" not in ('rejected', 'corrected', 'retired') or coalesce("reviews"."because", '') <> '')
);
--> statement-breakpoint
ALTER TABLE "company_aliases" ADD CONSTRAINT "company_aliases_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_facts" ADD CONSTRAINT "company_facts_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_facts" ADD CONSTRAINT "company_facts_parent_companies_slug_fk" FOREIGN KEY ("parent") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_search" ADD CONSTRAINT "company_search_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "russian_entities" ADD CONSTRAINT "russian_entities_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_search" ADD CONSTRAINT "event_search_event_id_events_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_supersedes_events_event_id_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_event_id_events_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_findings" ADD CONSTRAINT "criterion_findings_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_capture_captures_id_fk" FOREIGN KEY ("capture") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_spans" ADD CONSTRAINT "proposal_spans_proposal_proposals_id_fk" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_document_text_document_texts_id_fk" FOREIGN KEY ("document_text") REFERENCES "public"."document_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_event_events_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_edition_editions_edition_fk" FOREIGN KEY ("edition") REFERENCES "public"."editions"("edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_proposal_proposals_id_fk" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_event_events_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "company_aliases_one_standing" ON "company_aliases" USING btree ("company","alias") WHERE "company_aliases"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "company_aliases_slug" ON "company_aliases" USING btree ("alias") WHERE "company_aliases"."retired_at" is null and "company_aliases"."kind" = 'slug';--> statement-breakpoint
CREATE UNIQUE INDEX "company_facts_one_standing" ON "company_facts" USING btree ("company") WHERE "company_facts"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "company_facts_securities_code" ON "company_facts" USING btree ("securities_code") WHERE "company_facts"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "company_facts_corporate_number" ON "company_facts" USING btree ("corporate_number") WHERE "company_facts"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "company_facts_company" ON "company_facts" USING btree ("company");--> statement-breakpoint
CREATE UNIQUE INDEX "jacer_members_one_standing" ON "jacer_members" USING btree ("company") WHERE "jacer_members"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "russian_entities_one_standing" ON "russian_entities" USING btree ("company","name") WHERE "russian_entities"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "events_company" ON "events" USING btree ("company","announced_by");--> statement-breakpoint
CREATE INDEX "events_announced" ON "events" USING btree ("announced_by");--> statement-breakpoint
CREATE INDEX "events_supersedes" ON "events" USING btree ("supersedes");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_one_standing" ON "evidence" USING btree ("event_id","source_url") WHERE "evidence"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "criterion_findings_one_standing" ON "criterion_findings" USING btree ("company","criterion","source_url") WHERE "criterion_findings"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "context_one_standing" ON "context" USING btree ("topic","on","source_url") WHERE "context"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_one_standing" ON "surveys" USING btree ("publisher","as_of","metric","source_url") WHERE "surveys"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "captures_url" ON "captures" USING btree ("url","captured_at");--> statement-breakpoint
CREATE UNIQUE INDEX "document_texts_version" ON "document_texts" USING btree ("document","capture","extractor");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_url" ON "documents" USING btree ("url");--> statement-breakpoint
CREATE INDEX "proposal_spans_proposal" ON "proposal_spans" USING btree ("proposal");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_one_each" ON "proposals" USING btree ("document_text","company","reader");--> statement-breakpoint
CREATE INDEX "proposals_state" ON "proposals" USING btree ("state","company");--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_token" ON "corrections" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "reviews_event" ON "reviews" USING btree ("event");--> statement-breakpoint
CREATE INDEX "reviews_proposal" ON "reviews" USING btree ("proposal");