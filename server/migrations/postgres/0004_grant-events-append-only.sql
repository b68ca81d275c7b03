-- These rows are evidence: they may be added, never changed.
CREATE TRIGGER grant_events_refuse_update BEFORE UPDATE ON grant_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER grant_events_refuse_delete BEFORE DELETE ON grant_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER grant_events_refuse_truncate BEFORE TRUNCATE ON grant_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
