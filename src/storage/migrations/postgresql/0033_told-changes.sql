ALTER TABLE "campaign_structures" ADD COLUMN "slot_change" json;--> statement-breakpoint
ALTER TABLE "regional_events" ADD COLUMN "former" json;--> statement-breakpoint
ALTER TABLE "regional_events" ADD COLUMN "notices" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "regional_events" ADD COLUMN "told_at" timestamp (3) with time zone;