CREATE TABLE "submission_sums" (
	"assessment_id" text PRIMARY KEY NOT NULL,
	"facts" text NOT NULL,
	"marks" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referent_confirmations" (
	"referent_id" text NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "referent_confirmations_referent_id_day_pk" PRIMARY KEY("referent_id","day")
);
--> statement-breakpoint
CREATE TABLE "series_points" (
	"region" text NOT NULL,
	"indicator" text NOT NULL,
	"territory" text NOT NULL,
	"day" text NOT NULL,
	"numerator" double precision NOT NULL,
	"denominator" double precision,
	"source" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "series_points_region_indicator_territory_day_pk" PRIMARY KEY("region","indicator","territory","day")
);
--> statement-breakpoint
DROP INDEX "assessments_owner_finess";--> statement-breakpoint
ALTER TABLE "submission_sums" ADD CONSTRAINT "submission_sums_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referent_confirmations" ADD CONSTRAINT "referent_confirmations_referent_id_referents_id_fk" FOREIGN KEY ("referent_id") REFERENCES "public"."referents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "series_points_day" ON "series_points" USING btree ("region","day");--> statement-breakpoint
CREATE INDEX "assessments_owner" ON "assessments" USING btree ("owner_finess","questionnaire_id","submitted_at","id");--> statement-breakpoint
INSERT INTO "referent_confirmations" ("referent_id", "day") SELECT "id", "named_on" FROM "referents";--> statement-breakpoint
INSERT INTO "referent_confirmations" ("referent_id", "day") SELECT "id", "confirmed_on" FROM "referents" WHERE "confirmed_on" <> "named_on";
