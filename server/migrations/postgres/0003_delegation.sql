CREATE TABLE "bulk_jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"requested_by" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_hash" text NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"claimed_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "bulk_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"line" integer NOT NULL,
	"input_cipher" text NOT NULL,
	"code" text,
	"problem" text,
	"grant_id" text,
	"card_id" text
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"principal_id" text NOT NULL,
	"given_by" text NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"separate" boolean NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "delegation_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"principal_id" text,
	"claimed_name_cipher" text NOT NULL,
	"claimed_id_number_cipher" text NOT NULL,
	"claimed_id_number_hmac" text NOT NULL,
	"delegate_applicant_id" text,
	"delegate_org_id" text,
	"scopes" jsonb NOT NULL,
	"resource_rule" text NOT NULL,
	"listed_card_ids" jsonb NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL,
	"confirmed_until" timestamp (3) with time zone,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"request_expires_at" timestamp (3) with time zone NOT NULL,
	"verified_by" text,
	"second_verifier_id" text,
	"consent_id" text,
	"supersedes_id" text,
	"first_used_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"version" integer NOT NULL,
	"event_head" text NOT NULL,
	"event_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"name_cipher" text NOT NULL,
	"ticket_hash" text NOT NULL,
	"ticket_expires_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"mime" text,
	"bytes" integer,
	"sha256" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"uploaded_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "grant_events" (
	"id" text PRIMARY KEY NOT NULL,
	"grant_id" text NOT NULL,
	"seq" integer NOT NULL,
	"action" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_applicant_id" text,
	"end_reason" text,
	"reason" text,
	"comment" text,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"grant_id" text NOT NULL,
	"type" text NOT NULL,
	"fields_cipher" text,
	"register_check" text,
	"register_checked_at" timestamp (3) with time zone,
	"checks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient_applicant_id" text NOT NULL,
	"about_principal_id" text,
	"kind" text NOT NULL,
	"grant_id" text,
	"org_id" text,
	"params" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"dedupe_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "org_seats" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"applicant_id" text NOT NULL,
	"role" text NOT NULL,
	"granted_by" text NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"uscc" text NOT NULL,
	"status" text NOT NULL,
	"legal_rep_applicant_id" text,
	"registered_by" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_note" text,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requester_blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"principal_id" text NOT NULL,
	"blocked_applicant_id" text,
	"blocked_org_id" text,
	"blocked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_cipher" text NOT NULL,
	"last_step" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "access_records" ADD COLUMN "org_id" text;--> statement-breakpoint
ALTER TABLE "access_records" ADD COLUMN "grant_id" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "submitted_by_org_id" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "via_grant_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "status_changes" ADD COLUMN "grant_id" text;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_requested_by_applicants_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_job_id_bulk_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_grant_id_delegation_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."delegation_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_principal_id_applicants_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_given_by_applicants_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_principal_id_applicants_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_delegate_applicant_id_applicants_id_fk" FOREIGN KEY ("delegate_applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_delegate_org_id_organisations_id_fk" FOREIGN KEY ("delegate_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_requested_by_applicants_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_verified_by_applicants_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_second_verifier_id_applicants_id_fk" FOREIGN KEY ("second_verifier_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_grants" ADD CONSTRAINT "delegation_grants_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_applicants_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_events" ADD CONSTRAINT "grant_events_grant_id_delegation_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."delegation_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_events" ADD CONSTRAINT "grant_events_actor_applicant_id_applicants_id_fk" FOREIGN KEY ("actor_applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_evidence" ADD CONSTRAINT "grant_evidence_grant_id_delegation_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."delegation_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_recipient_applicant_id_applicants_id_fk" FOREIGN KEY ("recipient_applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_about_principal_id_applicants_id_fk" FOREIGN KEY ("about_principal_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_grant_id_delegation_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."delegation_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_seats" ADD CONSTRAINT "org_seats_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_seats" ADD CONSTRAINT "org_seats_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_seats" ADD CONSTRAINT "org_seats_granted_by_applicants_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_legal_rep_applicant_id_applicants_id_fk" FOREIGN KEY ("legal_rep_applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_registered_by_applicants_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_decided_by_applicants_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requester_blocks" ADD CONSTRAINT "requester_blocks_principal_id_applicants_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requester_blocks" ADD CONSTRAINT "requester_blocks_blocked_applicant_id_applicants_id_fk" FOREIGN KEY ("blocked_applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requester_blocks" ADD CONSTRAINT "requester_blocks_blocked_org_id_organisations_id_fk" FOREIGN KEY ("blocked_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_id_accounts_id_fk" FOREIGN KEY ("id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bulk_jobs_key" ON "bulk_jobs" USING btree ("org_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "bulk_jobs_state" ON "bulk_jobs" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "bulk_rows_job_line" ON "bulk_rows" USING btree ("job_id","line");--> statement-breakpoint
CREATE INDEX "consents_principal" ON "consents" USING btree ("principal_id");--> statement-breakpoint
CREATE INDEX "grants_principal" ON "delegation_grants" USING btree ("principal_id","state");--> statement-breakpoint
CREATE INDEX "grants_delegate" ON "delegation_grants" USING btree ("delegate_applicant_id","state");--> statement-breakpoint
CREATE INDEX "grants_org" ON "delegation_grants" USING btree ("delegate_org_id","state","principal_id");--> statement-breakpoint
CREATE INDEX "grants_requester" ON "delegation_grants" USING btree ("requested_by","state");--> statement-breakpoint
CREATE INDEX "grants_claimed" ON "delegation_grants" USING btree ("claimed_id_number_hmac","kind");--> statement-breakpoint
CREATE INDEX "grants_state" ON "delegation_grants" USING btree ("state","valid_to");--> statement-breakpoint
CREATE INDEX "files_subject" ON "files" USING btree ("purpose","subject_id");--> statement-breakpoint
CREATE INDEX "files_state" ON "files" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "grant_events_grant_seq" ON "grant_events" USING btree ("grant_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "grant_evidence_grant" ON "grant_evidence" USING btree ("grant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_dedupe" ON "notifications" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "notifications_recipient" ON "notifications" USING btree ("recipient_applicant_id","id");--> statement-breakpoint
CREATE INDEX "org_seats_org" ON "org_seats" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "org_seats_applicant" ON "org_seats" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "organisations_uscc" ON "organisations" USING btree ("uscc");--> statement-breakpoint
CREATE INDEX "organisations_status" ON "organisations" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "requester_blocks_principal" ON "requester_blocks" USING btree ("principal_id");--> statement-breakpoint
ALTER TABLE "access_records" ADD CONSTRAINT "access_records_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_records" ADD CONSTRAINT "access_records_grant_id_delegation_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."delegation_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_submitted_by_org_id_organisations_id_fk" FOREIGN KEY ("submitted_by_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_org" ON "cards" USING btree ("submitted_by_org_id","principal_id");