CREATE TABLE "collecting_stops" (
	"scope" text PRIMARY KEY NOT NULL,
	"stopped_at" timestamp (3) with time zone NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "collecting_stops_because" CHECK ("collecting_stops"."because" <> '')
);
--> statement-breakpoint
CREATE TABLE "host_turns" (
	"host" text PRIMARY KEY NOT NULL,
	"holder" text,
	"held_until" timestamp (3) with time zone,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"code" text NOT NULL,
	"subject" text NOT NULL,
	"message" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "issues_id" CHECK ("issues"."id" ~ '^[0-9a-f]{16}$')
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"source" text NOT NULL,
	"name" text NOT NULL,
	"entries" integer NOT NULL,
	"cursor" jsonb,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listings_source_name_pk" PRIMARY KEY("source","name"),
	CONSTRAINT "listings_entries" CHECK ("listings"."entries" >= 0)
);
--> statement-breakpoint
CREATE TABLE "robots_files" (
	"origin" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"body" text NOT NULL,
	"fetched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "robots_files_outcome" CHECK ("robots_files"."outcome" in ('rules', 'none', 'unreachable'))
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"counts" jsonb,
	CONSTRAINT "runs_state" CHECK ("runs"."state" in ('running', 'succeeded', 'failed', 'interrupted')),
	CONSTRAINT "runs_ended" CHECK (("runs"."state" = 'running') = ("runs"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "tracker_labels" (
	"tracker" text NOT NULL,
	"name" text NOT NULL,
	"company" text,
	"label" text NOT NULL,
	"labelled_on" date NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tracker_labels_tracker_name_labelled_on_pk" PRIMARY KEY("tracker","name","labelled_on"),
	CONSTRAINT "tracker_labels_label" CHECK ("tracker_labels"."label" <> '')
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"source" text NOT NULL,
	"url" text NOT NULL,
	"purpose" text NOT NULL,
	"etag" text,
	"last_modified" text,
	"sha256" text NOT NULL,
	"rules" text NOT NULL,
	"visited_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visits_url_purpose_source_pk" PRIMARY KEY("url","purpose","source"),
	CONSTRAINT "visits_purpose" CHECK ("visits"."purpose" in ('list', 'document')),
	CONSTRAINT "visits_sha256" CHECK ("visits"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"document_text" bigint NOT NULL,
	"company" text NOT NULL,
	"reader" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"event" text,
	CONSTRAINT "readings_document_text_company_reader_pk" PRIMARY KEY("document_text","company","reader"),
	CONSTRAINT "readings_outcome" CHECK ("readings"."outcome" in ('proposed', 'nothing', 'repeats', 'unchanged')),
	CONSTRAINT "readings_event" CHECK (("readings"."outcome" = 'repeats') = ("readings"."event" is not null))
);
--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_disabled";--> statement-breakpoint
ALTER TABLE "captures" DROP CONSTRAINT "captures_source_sources_id_fk";
--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_company_companies_slug_fk";
--> statement-breakpoint
DROP INDEX "captures_url";--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "document" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "ordinal" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "via" text NOT NULL;--> statement-breakpoint
ALTER TABLE "document_texts" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "document_texts" ADD COLUMN "lang" text;--> statement-breakpoint
ALTER TABLE "document_texts" ADD COLUMN "published_on" text;--> statement-breakpoint
ALTER TABLE "document_texts" ADD COLUMN "pages" integer[];--> statement-breakpoint
ALTER TABLE "document_texts" ADD COLUMN "because" text NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "fetch_url" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "companies" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "alternates" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "web_archive_url" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "found_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "terms_note_en" text NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "terms_note_ja" text NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "terms_checked_on" date;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "schedule" text NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "disabled_because_en" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "disabled_because_ja" text;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_document_text_document_texts_id_fk" FOREIGN KEY ("document_text") REFERENCES "public"."document_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_event_events_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issues_open" ON "issues" USING btree ("source","closed_at");--> statement-breakpoint
CREATE INDEX "runs_source" ON "runs" USING btree ("source","started_at");--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "captures_ordinal" ON "captures" USING btree ("document","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "captures_warc" ON "captures" USING btree ("warc_file","warc_offset");--> statement-breakpoint
CREATE INDEX "document_texts_capture" ON "document_texts" USING btree ("capture");--> statement-breakpoint
CREATE INDEX "documents_source" ON "documents" USING btree ("source");--> statement-breakpoint
ALTER TABLE "captures" DROP COLUMN "source";--> statement-breakpoint
ALTER TABLE "sources" DROP COLUMN "terms_note";--> statement-breakpoint
ALTER TABLE "sources" DROP COLUMN "robots_decision";--> statement-breakpoint
ALTER TABLE "sources" DROP COLUMN "disabled_because";--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_via" CHECK ("captures"."via" in ('http', 'browser'));--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_ordinal" CHECK ("captures"."ordinal" >= 1);--> statement-breakpoint
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_because" CHECK ("document_texts"."because" in ('capture', 'extractor'));--> statement-breakpoint
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_lang" CHECK ("document_texts"."lang" ~ '^[a-z]{2}$');--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_fetch_url" CHECK ("documents"."fetch_url" ~ '^https?://[^[:space:]]+$');--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_web_archive_url" CHECK ("documents"."web_archive_url" ~ '^https?://[^[:space:]]+$');--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_disabled" CHECK ("sources"."enabled" or (coalesce("sources"."disabled_because_en", '') <> '' and coalesce("sources"."disabled_because_ja", '') <> ''));