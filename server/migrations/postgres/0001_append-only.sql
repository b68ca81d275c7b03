-- These rows are evidence: they may be added, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER access_records_refuse_update BEFORE UPDATE ON access_records FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER access_records_refuse_delete BEFORE DELETE ON access_records FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER access_records_refuse_truncate BEFORE TRUNCATE ON access_records FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER status_changes_refuse_update BEFORE UPDATE ON status_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER status_changes_refuse_delete BEFORE DELETE ON status_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER status_changes_refuse_truncate BEFORE TRUNCATE ON status_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
