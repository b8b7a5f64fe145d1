ALTER TABLE "campaign_structures" ADD COLUMN "slot" text;--> statement-breakpoint
ALTER TABLE "campaign_structures" ADD COLUMN "exercise_id" text;--> statement-breakpoint
ALTER TABLE "campaign_structures" ADD COLUMN "words" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "provider" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "kit" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "kit_version" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "letter" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "slots" json DEFAULT '[]'::json NOT NULL;