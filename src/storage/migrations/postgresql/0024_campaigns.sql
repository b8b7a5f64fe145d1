CREATE TABLE "campaign_structures" (
	"campaign_id" text NOT NULL,
	"finess" text NOT NULL,
	"is_reached" boolean NOT NULL,
	"accepted_on" text,
	CONSTRAINT "campaign_structures_campaign_id_finess_pk" PRIMARY KEY("campaign_id","finess")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"asked" text NOT NULL,
	"questionnaire_id" text,
	"interim_on" text NOT NULL,
	"final_on" text NOT NULL,
	"target" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"opened_on" text,
	"closed_at" timestamp (3) with time zone,
	"reminders" integer NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign_structures" ADD CONSTRAINT "campaign_structures_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_structures_finess" ON "campaign_structures" USING btree ("finess");--> statement-breakpoint
CREATE INDEX "campaigns_region" ON "campaigns" USING btree ("region");