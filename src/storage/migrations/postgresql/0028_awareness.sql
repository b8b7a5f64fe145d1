CREATE TABLE "awareness_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"finess" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"starts_on" text NOT NULL,
	"last_on" text NOT NULL,
	"audiences" json NOT NULL,
	"reached" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "awareness_sessions_finess" ON "awareness_sessions" USING btree ("finess","last_on");