CREATE TABLE `budgets` (
	`id` text PRIMARY KEY NOT NULL,
	`spent` integer NOT NULL,
	`last_spent_at` integer NOT NULL
);
