-- The register is append-only (domain.md: nothing is overwritten).
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON company_facts FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON company_facts EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON company_aliases FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON company_aliases EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON russian_entities FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON russian_entities EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON jacer_members FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON jacer_members EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON events EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON evidence EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON criterion_findings FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON criterion_findings EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON surveys FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON surveys EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON context FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON context EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON editions EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON captures FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON captures EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON document_texts FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON document_texts EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON proposal_spans FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON proposal_spans EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON reviews EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only AFTER UPDATE OR DELETE ON releases FOR EACH ROW EXECUTE FUNCTION refuse_any_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON releases EXECUTE FUNCTION refuse_any_change();
