CREATE TABLE "correction_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "correction_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"correction" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"who" text,
	"step" text NOT NULL,
	"note" text,
	"text_en" text,
	"text_ja" text,
	CONSTRAINT "correction_history_step" CHECK ("correction_history"."step" in ('received', 'message', 'withdrawn', 'taken_up', 'answered', 'corrected', 'declined', 'published', 'unpublished')),
	CONSTRAINT "correction_history_who" CHECK (("correction_history"."step" in ('received', 'message', 'withdrawn')) = ("correction_history"."who" is null)),
	CONSTRAINT "correction_history_text" CHECK ("correction_history"."step" not in ('answered', 'corrected', 'declined') or (coalesce("correction_history"."text_en", '') <> '' and coalesce("correction_history"."text_ja", '') <> ''))
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "replies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"correction" bigint NOT NULL,
	"company" text NOT NULL,
	"event" text,
	"lang" text NOT NULL,
	"body" text NOT NULL,
	"office" text NOT NULL,
	"replied_on" date NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_because" text,
	"retired_by" text,
	CONSTRAINT "replies_origin" CHECK ("replies"."origin" in ('edition', 'desk')),
	CONSTRAINT "replies_retirement" CHECK (("replies"."retired_at" is null and "replies"."retired_because" is null and "replies"."retired_by" is null)
			or ("replies"."retired_at" is not null and "replies"."retired_at" >= "replies"."recorded_at" and coalesce("replies"."retired_because", '') <> '' and coalesce("replies"."retired_by", '') in ('edition', 'desk'))),
	CONSTRAINT "replies_lang" CHECK ("replies"."lang" in ('en', 'ja')),
	CONSTRAINT "replies_texts" CHECK ("replies"."body" <> '' and "replies"."office" <> '')
);
--> statement-breakpoint
CREATE TABLE "sent_counts" (
	"visitor" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "sent_counts_visitor_hour_pk" PRIMARY KEY("visitor","hour"),
	CONSTRAINT "sent_counts_count" CHECK ("sent_counts"."count" >= 1)
);
--> statement-breakpoint
ALTER TABLE "corrections" DROP CONSTRAINT "corrections_state";--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "office" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "successor" text;--> statement-breakpoint
ALTER TABLE "correction_history" ADD CONSTRAINT "correction_history_correction_corrections_id_fk" FOREIGN KEY ("correction") REFERENCES "public"."corrections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_correction_corrections_id_fk" FOREIGN KEY ("correction") REFERENCES "public"."corrections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_event_events_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_history_correction" ON "correction_history" USING btree ("correction","id");--> statement-breakpoint
CREATE INDEX "replies_company" ON "replies" USING btree ("company");--> statement-breakpoint
CREATE UNIQUE INDEX "replies_one_standing" ON "replies" USING btree ("correction") WHERE "replies"."retired_at" is null;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_successor_events_event_id_fk" FOREIGN KEY ("successor") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_state" ON "corrections" USING btree ("state","received_at");--> statement-breakpoint
CREATE INDEX "corrections_company" ON "corrections" USING btree ("company");--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_url" CHECK ("corrections"."url" ~ '^https?://[^[:space:]]+$');--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_reply" CHECK ("corrections"."kind" <> 'reply' or ("corrections"."company" is not null and coalesce("corrections"."office", '') <> ''));--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_closed" CHECK (("corrections"."state" in ('received', 'in_review')) = ("corrections"."closed_at" is null));--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_outcome" CHECK ("corrections"."state" not in ('corrected', 'declined') or (coalesce("corrections"."outcome_en", '') <> '' and coalesce("corrections"."outcome_ja", '') <> ''));--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_state" CHECK ("corrections"."state" in ('received', 'in_review', 'corrected', 'declined', 'replied', 'withdrawn'));--> statement-breakpoint
-- What happened to a request stays as it was written; a published reply is added and, once, taken down.
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON correction_history FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON correction_history EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON replies FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON replies EXECUTE FUNCTION refuse_any_change();
