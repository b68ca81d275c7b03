CREATE TABLE `border_events` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`exited_on` text NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `border_events_card` ON `border_events` (`card_id`);--> statement-breakpoint
CREATE TABLE `card_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`principal_id` text NOT NULL,
	`written_by` text NOT NULL,
	`grant_id` text,
	`content_cipher` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `card_drafts_pair` ON `card_drafts` (`written_by`,`principal_id`);--> statement-breakpoint
CREATE INDEX `card_drafts_updated` ON `card_drafts` (`updated_at`);--> statement-breakpoint
CREATE TABLE `case_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`written_by` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_notes_card` ON `case_notes` (`card_id`,`at`);--> statement-breakpoint
CREATE TABLE `correction_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`changes` text NOT NULL,
	`reason` text NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`grant_id` text,
	`due_on` text,
	`state` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision_note` text,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_requests_card` ON `correction_requests` (`card_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `correction_requests_due` ON `correction_requests` (`state`,`due_on`,`id`);--> statement-breakpoint
CREATE TABLE `expedite_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`reason` text NOT NULL,
	`explanation_cipher` text,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`requested_as` text NOT NULL,
	`decide_by` integer NOT NULL,
	`state` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision_note` text,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `expedite_requests_card` ON `expedite_requests` (`card_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `extension_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`grant_id` text,
	`reason` text NOT NULL,
	`requested_days` integer NOT NULL,
	`state` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision_note` text,
	`old_valid_until` text NOT NULL,
	`new_valid_until` text,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `extension_requests_card` ON `extension_requests` (`card_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `holiday_years` (
	`id` text PRIMARY KEY NOT NULL,
	`notice` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`input_hash` text NOT NULL,
	`result_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `org_batch_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`line` integer NOT NULL,
	`input_cipher` text NOT NULL,
	`code` text NOT NULL,
	`problem` text,
	`grant_id` text,
	`card_id` text,
	FOREIGN KEY (`batch_id`) REFERENCES `org_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grant_id`) REFERENCES `delegation_grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_batch_rows_line` ON `org_batch_rows` (`batch_id`,`line`);--> statement-breakpoint
CREATE INDEX `org_batch_rows_grant` ON `org_batch_rows` (`grant_id`,`code`);--> statement-breakpoint
CREATE TABLE `org_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`submitted_by` text NOT NULL,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	`total` integer NOT NULL,
	FOREIGN KEY (`org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `org_batches_org` ON `org_batches` (`org_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`kind` text NOT NULL,
	`receipt_number` text NOT NULL,
	`at` integer NOT NULL,
	`by_applicant_id` text NOT NULL,
	`grant_id` text,
	`channel` text NOT NULL,
	`declaration_text` text,
	`round` integer,
	`files` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submissions_card` ON `submissions` (`card_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_receipt_number` ON `submissions` (`receipt_number`);--> statement-breakpoint
ALTER TABLE `cards` ADD `assignee_id` text REFERENCES applicants(id);--> statement-breakpoint
ALTER TABLE `cards` ADD `assigned_until` integer;--> statement-breakpoint
CREATE INDEX `cards_due` ON `cards` (`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `cards_closed_at` ON `cards` (`closed_at`);--> statement-breakpoint
ALTER TABLE `files` ADD `item` text;--> statement-breakpoint
ALTER TABLE `intake_items` ADD `received_by` text REFERENCES applicants(id);--> statement-breakpoint
ALTER TABLE `maintenance_windows` ADD `announced_at` integer;--> statement-breakpoint
ALTER TABLE `maintenance_windows` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `notifications` ADD `card_id` text REFERENCES cards(id);--> statement-breakpoint
ALTER TABLE `sessions` ADD `step_up_at` integer;