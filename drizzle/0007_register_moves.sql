CREATE INDEX "company_facts_parent" ON "company_facts" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "company_facts_recorded" ON "company_facts" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "company_facts_retired" ON "company_facts" USING btree ("retired_at");--> statement-breakpoint
CREATE INDEX "events_recorded" ON "events" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "events_retired" ON "events" USING btree ("retired_at");--> statement-breakpoint
CREATE INDEX "evidence_event" ON "evidence" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "criterion_findings_company" ON "criterion_findings" USING btree ("company");--> statement-breakpoint
CREATE INDEX "criterion_findings_recorded" ON "criterion_findings" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "criterion_findings_retired" ON "criterion_findings" USING btree ("retired_at");
--> statement-breakpoint
-- Web servers keep answers until the register moves (docs/decisions/0021-caching.md). Whoever changes what public pages
-- show, in whatever way, notifies all of them when the transaction ends; several changes of one transaction are told once.
CREATE FUNCTION tell_that_the_register_moved() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
	PERFORM pg_notify('tettai_register', '');
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON company_facts EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON company_aliases EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON russian_entities EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jacer_members EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON events EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON evidence EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON criterion_findings EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON company_search EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON event_search EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON surveys EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON context EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON editions EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON releases EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON corrections EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON correction_history EXECUTE FUNCTION tell_that_the_register_moved();
--> statement-breakpoint
CREATE TRIGGER register_moved AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON replies EXECUTE FUNCTION tell_that_the_register_moved();
