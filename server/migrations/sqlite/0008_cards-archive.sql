DROP INDEX `cards_closed_at`;--> statement-breakpoint
CREATE INDEX `cards_archive` ON `cards` (`archived_at`,`closed_at`);