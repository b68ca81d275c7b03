CREATE TABLE `access_records` (
	`id` text PRIMARY KEY NOT NULL,
	`principal_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_applicant_id` text,
	`office_name` text,
	`action` text NOT NULL,
	`card_id` text,
	`fields_revealed` text NOT NULL,
	`outcome` text NOT NULL,
	`request_id` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_records_principal_seq` ON `access_records` (`principal_id`,`seq`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`phone_cipher` text NOT NULL,
	`phone_hmac` text NOT NULL,
	`password_hash` text,
	`assurance` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_applicant` ON `accounts` (`applicant_id`);--> statement-breakpoint
CREATE TABLE `applicants` (
	`id` text PRIMARY KEY NOT NULL,
	`name_original` text NOT NULL,
	`name_key` text NOT NULL,
	`id_number_cipher` text NOT NULL,
	`id_number_hmac` text NOT NULL,
	`phone_cipher` text NOT NULL,
	`phone_hmac` text NOT NULL,
	`birth_date` text NOT NULL,
	`sex` text NOT NULL,
	`deceased_on` text,
	`access_head` text DEFAULT '' NOT NULL,
	`access_count` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applicants_id_number_hmac` ON `applicants` (`id_number_hmac`);--> statement-breakpoint
CREATE INDEX `applicants_phone_hmac` ON `applicants` (`phone_hmac`);--> statement-breakpoint
CREATE TABLE `cards` (
	`id` text PRIMARY KEY NOT NULL,
	`card_number` text NOT NULL,
	`principal_id` text NOT NULL,
	`channel` text NOT NULL,
	`submitted_by_applicant_id` text NOT NULL,
	`application_date` text NOT NULL,
	`purpose` text NOT NULL,
	`purpose_text` text,
	`destination` text NOT NULL,
	`expected_exit_date` text NOT NULL,
	`status` text NOT NULL,
	`due_on` text,
	`ends_at` integer,
	`approved_on` text,
	`valid_until` text,
	`exited_on` text,
	`closed_at` integer,
	`archived_at` integer,
	`expedite` text NOT NULL,
	`version` integer NOT NULL,
	`history_head` text NOT NULL,
	`history_count` integer NOT NULL,
	FOREIGN KEY (`principal_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cards_number` ON `cards` (`card_number`);--> statement-breakpoint
CREATE INDEX `cards_principal` ON `cards` (`principal_id`,`application_date`,`id`);--> statement-breakpoint
CREATE INDEX `cards_ends_at` ON `cards` (`ends_at`);--> statement-breakpoint
CREATE TABLE `intake_items` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_hmac` text NOT NULL,
	`channel` text NOT NULL,
	`received_at` integer NOT NULL,
	`recorded_card_id` text,
	FOREIGN KEY (`recorded_card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intake_items_identity` ON `intake_items` (`identity_hmac`);--> statement-breakpoint
CREATE TABLE `known_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_hmac` text NOT NULL,
	`device_hash` text NOT NULL,
	`last_proven_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_devices_pair` ON `known_devices` (`identity_hmac`,`device_hash`);--> statement-breakpoint
CREATE TABLE `look_up_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`identity_hmac` text NOT NULL,
	`phone_hmac` text NOT NULL,
	`device_hash` text NOT NULL,
	`outcome` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `look_up_attempts_identity` ON `look_up_attempts` (`identity_hmac`,`at`);--> statement-breakpoint
CREATE INDEX `look_up_attempts_phone` ON `look_up_attempts` (`phone_hmac`,`at`);--> statement-breakpoint
CREATE TABLE `maintenance_windows` (
	`id` text PRIMARY KEY NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `officers` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`office_id` text NOT NULL,
	`roles` text NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `officers_applicant` ON `officers` (`applicant_id`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`province` text NOT NULL,
	`address` text NOT NULL,
	`address_en` text NOT NULL,
	`hours` text NOT NULL,
	`hours_en` text NOT NULL,
	`phone` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `one_time_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`identity_hmac` text NOT NULL,
	`phone_hmac` text NOT NULL,
	`device_hash` text NOT NULL,
	`code_hmac` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `one_time_codes_phone` ON `one_time_codes` (`phone_hmac`,`created_at`);--> statement-breakpoint
CREATE INDEX `one_time_codes_identity` ON `one_time_codes` (`identity_hmac`,`created_at`);--> statement-breakpoint
CREATE TABLE `outbox_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`phone_cipher` text NOT NULL,
	`body_cipher` text,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_messages_due` ON `outbox_messages` (`state`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `passports` (
	`id` text PRIMARY KEY NOT NULL,
	`applicant_id` text NOT NULL,
	`number_cipher` text NOT NULL,
	`number_hmac` text NOT NULL,
	`kind` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passports_applicant` ON `passports` (`applicant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `passports_number_hmac` ON `passports` (`number_hmac`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`applicant_id` text NOT NULL,
	`account_id` text,
	`card_number` text,
	`device_name` text NOT NULL,
	`device_hash` text NOT NULL,
	`public_computer` integer NOT NULL,
	`face_checked_at` integer,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `status_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_applicant_id` text,
	`on_behalf_of_applicant_id` text NOT NULL,
	`public_comment` text,
	`internal_note` text,
	`reason_codes` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of_applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `status_changes_card_seq` ON `status_changes` (`card_id`,`seq`);--> statement-breakpoint
CREATE TABLE `supplement_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`round` integer NOT NULL,
	`items` text NOT NULL,
	`reason_codes` text NOT NULL,
	`comment` text NOT NULL,
	`due_on` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`extended_once` integer NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `cards`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplement_requests_card_round` ON `supplement_requests` (`card_id`,`round`);