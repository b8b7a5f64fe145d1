ALTER TABLE "comparison_areas" ADD COLUMN "withdrawn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison_areas" ADD COLUMN "regions" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison_withdrawals" ADD COLUMN "place" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comparison_withdrawals" ADD COLUMN "seal" text DEFAULT '' NOT NULL;