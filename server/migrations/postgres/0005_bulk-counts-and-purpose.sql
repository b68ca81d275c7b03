ALTER TABLE "access_records" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD COLUMN "counts" jsonb DEFAULT '{}'::jsonb NOT NULL;