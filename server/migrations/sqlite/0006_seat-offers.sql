CREATE TABLE `seat_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`applicant_id` text,
	`name_cipher` text NOT NULL,
	`role` text NOT NULL,
	`offered_by` text NOT NULL,
	`offered_at` integer NOT NULL,
	`valid_to` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`org_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seat_offers_org` ON `seat_offers` (`org_id`);--> statement-breakpoint
CREATE INDEX `seat_offers_applicant` ON `seat_offers` (`applicant_id`);