CREATE TABLE "seat_offers" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"applicant_id" text,
	"name_cipher" text NOT NULL,
	"role" text NOT NULL,
	"offered_by" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "seat_offers" ADD CONSTRAINT "seat_offers_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_offers" ADD CONSTRAINT "seat_offers_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_offers" ADD CONSTRAINT "seat_offers_offered_by_applicants_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seat_offers_org" ON "seat_offers" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "seat_offers_applicant" ON "seat_offers" USING btree ("applicant_id");