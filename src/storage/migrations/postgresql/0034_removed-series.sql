CREATE TABLE "series_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"indicator" text NOT NULL,
	"territory" text NOT NULL,
	"day" text NOT NULL,
	"numerator" double precision NOT NULL,
	"denominator" double precision,
	"source" text NOT NULL,
	"change" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "series_points" ADD COLUMN "imported_by" text;--> statement-breakpoint
CREATE INDEX "series_changes_region" ON "series_changes" USING btree ("region","changed_at");