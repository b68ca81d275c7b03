CREATE TABLE `bulk_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`requested_by` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`input_hash` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`claimed_until` integer,
	FOREIGN KEY (`org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_jobs_key` ON `bulk_jobs` (`org_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `bulk_jobs_state` ON `bulk_jobs` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `bulk_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`line` integer NOT NULL,
	`input_cipher` text NOT NULL,
	`code` text,
	`problem` text,
	`grant_id` text,
	`card_id` text,
	FOREIGN KEY (`job_id`) REFERENCES `bulk_jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grant_id`) REFERENCES `delegation_grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_rows_job_line` ON `bulk_rows` (`job_id`,`line`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`principal_id` text NOT NULL,
	`given_by` text NOT NULL,
	`purpose` text NOT NULL,
	`text_version` text NOT NULL,
	`separate` integer NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_principal` ON `consents` (`principal_id`);--> statement-breakpoint
CREATE TABLE `delegation_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`principal_id` text,
	`claimed_name_cipher` text NOT NULL,
	`claimed_id_number_cipher` text NOT NULL,
	`claimed_id_number_hmac` text NOT NULL,
	`delegate_applicant_id` text,
	`delegate_org_id` text,
	`scopes` text NOT NULL,
	`resource_rule` text NOT NULL,
	`listed_card_ids` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	`confirmed_until` integer,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`request_expires_at` integer NOT NULL,
	`verified_by` text,
	`second_verifier_id` text,
	`consent_id` text,
	`supersedes_id` text,
	`first_used_at` integer,
	`ended_at` integer,
	`end_reason` text,
	`version` integer NOT NULL,
	`event_head` text NOT NULL,
	`event_count` integer NOT NULL,
	FOREIGN KEY (`principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_verifier_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_principal` ON `delegation_grants` (`principal_id`,`state`);--> statement-breakpoint
CREATE INDEX `grants_delegate` ON `delegation_grants` (`delegate_applicant_id`,`state`);--> statement-breakpoint
CREATE INDEX `grants_org` ON `delegation_grants` (`delegate_org_id`,`state`,`principal_id`);--> statement-breakpoint
CREATE INDEX `grants_requester` ON `delegation_grants` (`requested_by`,`state`);--> statement-breakpoint
CREATE INDEX `grants_claimed` ON `delegation_grants` (`claimed_id_number_hmac`,`kind`);--> statement-breakpoint
CREATE INDEX `grants_state` ON `delegation_grants` (`state`,`valid_to`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject_id` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`name_cipher` text NOT NULL,
	`ticket_hash` text NOT NULL,
	`ticket_expires_at` integer NOT NULL,
	`state` text NOT NULL,
	`refusal` text,
	`mime` text,
	`bytes` integer,
	`sha256` text,
	`created_at` integer NOT NULL,
	`uploaded_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`uploaded_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `files_subject` ON `files` (`purpose`,`subject_id`);--> statement-breakpoint
CREATE INDEX `files_state` ON `files` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `grant_events` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`seq` integer NOT NULL,
	`action` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_applicant_id` text,
	`end_reason` text,
	`reason` text,
	`comment` text,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `delegation_grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grant_events_grant_seq` ON `grant_events` (`grant_id`,`seq`);--> statement-breakpoint
CREATE TABLE `grant_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`type` text NOT NULL,
	`fields_cipher` text,
	`register_check` text,
	`register_checked_at` integer,
	`checks` text NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `delegation_grants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grant_evidence_grant` ON `grant_evidence` (`grant_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient_applicant_id` text NOT NULL,
	`about_principal_id` text,
	`kind` text NOT NULL,
	`grant_id` text,
	`org_id` text,
	`params` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`dedupe_key` text NOT NULL,
	FOREIGN KEY (`recipient_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grant_id`) REFERENCES `delegation_grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_dedupe` ON `notifications` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `notifications_recipient` ON `notifications` (`recipient_applicant_id`,`id`);--> statement-breakpoint
CREATE TABLE `org_seats` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`applicant_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_by` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	`ended_at` integer,
	`end_reason` text,
	FOREIGN KEY (`org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `org_seats_org` ON `org_seats` (`org_id`);--> statement-breakpoint
CREATE INDEX `org_seats_applicant` ON `org_seats` (`applicant_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`uscc` text NOT NULL,
	`status` text NOT NULL,
	`legal_rep_applicant_id` text,
	`registered_by` text NOT NULL,
	`registered_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision_note` text,
	`version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`legal_rep_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registered_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisations_uscc` ON `organisations` (`uscc`);--> statement-breakpoint
CREATE INDEX `organisations_status` ON `organisations` (`status`,`id`);--> statement-breakpoint
CREATE TABLE `requester_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`principal_id` text NOT NULL,
	`blocked_applicant_id` text,
	`blocked_org_id` text,
	`blocked_at` integer NOT NULL,
	FOREIGN KEY (`principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`blocked_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`blocked_org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requester_blocks_principal` ON `requester_blocks` (`principal_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_cipher` text NOT NULL,
	`last_step` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `access_records` ADD `org_id` text REFERENCES organisations(id);--> statement-breakpoint
ALTER TABLE `access_records` ADD `grant_id` text REFERENCES delegation_grants(id);--> statement-breakpoint
ALTER TABLE `cards` ADD `submitted_by_org_id` text REFERENCES organisations(id);--> statement-breakpoint
ALTER TABLE `cards` ADD `via_grant_id` text;--> statement-breakpoint
CREATE INDEX `cards_org` ON `cards` (`submitted_by_org_id`,`principal_id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_factor_at` integer;--> statement-breakpoint
ALTER TABLE `status_changes` ADD `grant_id` text;