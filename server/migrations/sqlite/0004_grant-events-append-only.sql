-- These rows are evidence: they may be added, never changed.
CREATE TRIGGER grant_events_refuse_update BEFORE UPDATE ON grant_events BEGIN
  SELECT RAISE(ABORT, 'grant_events is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER grant_events_refuse_delete BEFORE DELETE ON grant_events BEGIN
  SELECT RAISE(ABORT, 'grant_events is append-only');
END;
