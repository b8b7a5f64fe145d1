CREATE TABLE "comparison_areas" (
	"code" text PRIMARY KEY NOT NULL,
	"cohorts" json NOT NULL,
	"grids" json NOT NULL,
	"published" integer NOT NULL,
	"seal" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparison_cells" (
	"area" text NOT NULL,
	"number" integer NOT NULL,
	"cohort" text NOT NULL,
	"questionnaire" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"decision" json NOT NULL,
	"members" json,
	"submissions" json NOT NULL,
	"members_hash" text NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "comparison_cells_area_number_cohort_questionnaire_kind_code_pk" PRIMARY KEY("area","number","cohort","questionnaire","kind","code")
);
--> statement-breakpoint
CREATE TABLE "comparison_joined" (
	"region" text PRIMARY KEY NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparison_opt_outs" (
	"finess" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparison_releases" (
	"area" text NOT NULL,
	"number" integer NOT NULL,
	"day" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"rules_version" integer NOT NULL,
	"cells" integer NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "comparison_releases_area_number_pk" PRIMARY KEY("area","number")
);
--> statement-breakpoint
CREATE TABLE "comparison_withdrawals" (
	"id" text PRIMARY KEY NOT NULL,
	"area" text NOT NULL,
	"number" integer NOT NULL,
	"cell" text,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "comparison_withdrawals_area" ON "comparison_withdrawals" USING btree ("area");