ALTER TABLE `access_records` ADD `purpose` text;--> statement-breakpoint
ALTER TABLE `bulk_jobs` ADD `counts` text DEFAULT '{}' NOT NULL;