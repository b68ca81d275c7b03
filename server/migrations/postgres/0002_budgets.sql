CREATE TABLE "budgets" (
	"id" text PRIMARY KEY NOT NULL,
	"spent" integer NOT NULL,
	"last_spent_at" timestamp (3) with time zone NOT NULL
);
