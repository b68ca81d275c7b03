-- These rows are evidence: they may be added, never changed.
CREATE TRIGGER access_records_refuse_update BEFORE UPDATE ON access_records BEGIN
  SELECT RAISE(ABORT, 'access_records is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER access_records_refuse_delete BEFORE DELETE ON access_records BEGIN
  SELECT RAISE(ABORT, 'access_records is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER status_changes_refuse_update BEFORE UPDATE ON status_changes BEGIN
  SELECT RAISE(ABORT, 'status_changes is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER status_changes_refuse_delete BEFORE DELETE ON status_changes BEGIN
  SELECT RAISE(ABORT, 'status_changes is append-only');
END;
