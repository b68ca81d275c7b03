ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_push_subscription_id_push_subscriptions_id_fk";
--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "last_at" timestamp (3) with time zone;