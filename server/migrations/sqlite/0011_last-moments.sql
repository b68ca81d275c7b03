CREATE TABLE `__new_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`notification_id` text NOT NULL,
	`channel` text NOT NULL,
	`push_subscription_id` text,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`dedupe_key` text NOT NULL,
	FOREIGN KEY (`notification_id`) REFERENCES `notifications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_deliveries`("id", "notification_id", "channel", "push_subscription_id", "state", "tries", "next_try_at", "created_at", "sent_at", "dedupe_key") SELECT "id", "notification_id", "channel", "push_subscription_id", "state", "tries", "next_try_at", "created_at", "sent_at", "dedupe_key" FROM `deliveries`;--> statement-breakpoint
DROP TABLE `deliveries`;--> statement-breakpoint
ALTER TABLE `__new_deliveries` RENAME TO `deliveries`;--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_dedupe` ON `deliveries` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`state`,`next_try_at`);--> statement-breakpoint
ALTER TABLE `outbox_messages` ADD `last_at` integer;