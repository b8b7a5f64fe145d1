ALTER TABLE "delegations" ADD COLUMN "maker_id" text;--> statement-breakpoint
ALTER TABLE "delegations" ADD COLUMN "last_used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "access_epoch" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE delegations SET maker_id = (SELECT substr(actor, 9) FROM audit_rows WHERE action = 'assessment.delegate-theme' AND outcome = 'done' AND subject = delegations.id AND actor LIKE 'account:%' LIMIT 1);
