CREATE TABLE "border_events" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"exited_on" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"principal_id" text NOT NULL,
	"written_by" text NOT NULL,
	"grant_id" text,
	"content_cipher" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"written_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "correction_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"changes" jsonb NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_by" text NOT NULL,
	"grant_id" text,
	"due_on" text,
	"state" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"decision_note" text
);
--> statement-breakpoint
CREATE TABLE "expedite_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"reason" text NOT NULL,
	"explanation_cipher" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_by" text NOT NULL,
	"requested_as" text NOT NULL,
	"decide_by" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"decision_note" text
);
--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_by" text NOT NULL,
	"grant_id" text,
	"reason" text NOT NULL,
	"requested_days" integer NOT NULL,
	"state" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"decision_note" text,
	"old_valid_until" text NOT NULL,
	"new_valid_until" text
);
--> statement-breakpoint
CREATE TABLE "holiday_years" (
	"id" text PRIMARY KEY NOT NULL,
	"notice" jsonb NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"input_hash" text NOT NULL,
	"result_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "org_batch_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"line" integer NOT NULL,
	"input_cipher" text NOT NULL,
	"code" text NOT NULL,
	"problem" text,
	"grant_id" text,
	"card_id" text
);
--> statement-breakpoint
CREATE TABLE "org_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"submitted_by" text NOT NULL,
	"title" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"total" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"kind" text NOT NULL,
	"receipt_number" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_applicant_id" text NOT NULL,
	"grant_id" text,
	"channel" text NOT NULL,
	"declaration_text" text,
	"round" integer,
	"files" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "assigned_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "item" text;--> statement-breakpoint
ALTER TABLE "intake_items" ADD COLUMN "received_by" text;--> statement-breakpoint
ALTER TABLE "maintenance_windows" ADD COLUMN "announced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "maintenance_windows" ADD COLUMN "cancelled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "card_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "step_up_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "border_events" ADD CONSTRAINT "border_events_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_drafts" ADD CONSTRAINT "card_drafts_principal_id_applicants_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_drafts" ADD CONSTRAINT "card_drafts_written_by_applicants_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_written_by_applicants_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_requested_by_applicants_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_decided_by_applicants_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expedite_requests" ADD CONSTRAINT "expedite_requests_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expedite_requests" ADD CONSTRAINT "expedite_requests_requested_by_applicants_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expedite_requests" ADD CONSTRAINT "expedite_requests_decided_by_applicants_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_requested_by_applicants_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_decided_by_applicants_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_batch_rows" ADD CONSTRAINT "org_batch_rows_batch_id_org_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."org_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_batch_rows" ADD CONSTRAINT "org_batch_rows_grant_id_delegation_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."delegation_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_batch_rows" ADD CONSTRAINT "org_batch_rows_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_batches" ADD CONSTRAINT "org_batches_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_batches" ADD CONSTRAINT "org_batches_submitted_by_applicants_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_by_applicant_id_applicants_id_fk" FOREIGN KEY ("by_applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "border_events_card" ON "border_events" USING btree ("card_id");--> statement-breakpoint
CREATE UNIQUE INDEX "card_drafts_pair" ON "card_drafts" USING btree ("written_by","principal_id");--> statement-breakpoint
CREATE INDEX "card_drafts_updated" ON "card_drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "case_notes_card" ON "case_notes" USING btree ("card_id","at");--> statement-breakpoint
CREATE INDEX "correction_requests_card" ON "correction_requests" USING btree ("card_id","requested_at");--> statement-breakpoint
CREATE INDEX "correction_requests_due" ON "correction_requests" USING btree ("state","due_on","id");--> statement-breakpoint
CREATE INDEX "expedite_requests_card" ON "expedite_requests" USING btree ("card_id","requested_at");--> statement-breakpoint
CREATE INDEX "extension_requests_card" ON "extension_requests" USING btree ("card_id","requested_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "org_batch_rows_line" ON "org_batch_rows" USING btree ("batch_id","line");--> statement-breakpoint
CREATE INDEX "org_batch_rows_grant" ON "org_batch_rows" USING btree ("grant_id","code");--> statement-breakpoint
CREATE INDEX "org_batches_org" ON "org_batches" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "submissions_card" ON "submissions" USING btree ("card_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_receipt_number" ON "submissions" USING btree ("receipt_number");--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_assignee_id_applicants_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_items" ADD CONSTRAINT "intake_items_received_by_applicants_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_due" ON "cards" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "cards_closed_at" ON "cards" USING btree ("closed_at");