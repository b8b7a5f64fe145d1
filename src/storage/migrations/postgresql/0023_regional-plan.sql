CREATE TABLE "regional_action_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"action_id" text NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"fields" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regional_actions" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"axis_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"detail" text NOT NULL,
	"lead" text NOT NULL,
	"contributors" text NOT NULL,
	"consulted" text NOT NULL,
	"informed" text NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"state" text NOT NULL,
	"progress_percent" integer,
	"budget_euros" integer,
	"indicators" json NOT NULL,
	"stages" json NOT NULL,
	"source" text,
	"placing" text,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regional_axes" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"title" text NOT NULL,
	"position" integer NOT NULL,
	"source" text
);
--> statement-breakpoint
ALTER TABLE "regional_action_changes" ADD CONSTRAINT "regional_action_changes_action_id_regional_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."regional_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_actions" ADD CONSTRAINT "regional_actions_axis_id_regional_axes_id_fk" FOREIGN KEY ("axis_id") REFERENCES "public"."regional_axes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "regional_action_changes_action" ON "regional_action_changes" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "regional_actions_region" ON "regional_actions" USING btree ("region");--> statement-breakpoint
CREATE INDEX "regional_actions_axis" ON "regional_actions" USING btree ("axis_id");--> statement-breakpoint
CREATE INDEX "regional_axes_region" ON "regional_axes" USING btree ("region");