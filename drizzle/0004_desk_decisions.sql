CREATE TABLE "drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"company" text NOT NULL,
	"proposal" bigint,
	"supersedes" text,
	"content" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"needs" text[] NOT NULL,
	"because" text,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_needs" CHECK ("drafts"."needs" <@ array['stays', 'resumed', 'broke_its_word']::text[]),
	CONSTRAINT "drafts_drafted_by" CHECK ("drafts"."drafted_by" <> '')
);
--> statement-breakpoint
ALTER TABLE "proposals" DROP CONSTRAINT "proposals_state";--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_action";--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_subject";--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_because";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "draft" bigint;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "finding" bigint;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "company" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "undoes" bigint;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_proposal_proposals_id_fk" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_supersedes_events_event_id_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."events"("event_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_company" ON "drafts" USING btree ("company");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_draft_drafts_id_fk" FOREIGN KEY ("draft") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_finding_criterion_findings_id_fk" FOREIGN KEY ("finding") REFERENCES "public"."criterion_findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_company_companies_slug_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_undoes_reviews_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reviews_draft" ON "reviews" USING btree ("draft");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_undoes" ON "reviews" USING btree ("undoes");--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_state" CHECK ("proposals"."state" in ('pending', 'parked', 'waiting', 'accepted', 'rejected', 'superseded'));--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_undoes" CHECK ("reviews"."action" <> 'undone' or "reviews"."undoes" is not null);--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer" CHECK ("reviews"."reviewer" <> '');--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_action" CHECK ("reviews"."action" in ('compiled', 'accepted', 'drafted', 'seconded', 'returned', 'merged', 'rejected', 'parked', 'unparked', 'corrected', 'retired', 'answered', 'added', 'undone'));--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_subject" CHECK (num_nonnulls("reviews"."edition", "reviews"."proposal", "reviews"."event", "reviews"."draft", "reviews"."finding", "reviews"."company") >= 1);--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_because" CHECK ("reviews"."action" not in ('rejected', 'returned', 'corrected', 'retired') or coalesce("reviews"."because", '') <> '');--> statement-breakpoint
-- What waits for a second person is what the first one wrote.
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON drafts FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON drafts EXECUTE FUNCTION refuse_any_change();
