DROP INDEX "bulk_jobs_key";--> statement-breakpoint
DROP INDEX "org_batches_org";--> statement-breakpoint
CREATE INDEX "bulk_jobs_org" ON "bulk_jobs" USING btree ("org_id","id");--> statement-breakpoint
CREATE INDEX "intake_items_waiting" ON "intake_items" USING btree ("recorded_card_id","received_at","id");--> statement-breakpoint
CREATE INDEX "org_batches_org" ON "org_batches" USING btree ("org_id","id");--> statement-breakpoint
ALTER TABLE "bulk_jobs" DROP COLUMN "idempotency_key";--> statement-breakpoint
ALTER TABLE "bulk_jobs" DROP COLUMN "input_hash";--> statement-breakpoint
ALTER TABLE "correction_requests" DROP COLUMN "grant_id";--> statement-breakpoint
ALTER TABLE "extension_requests" DROP COLUMN "grant_id";