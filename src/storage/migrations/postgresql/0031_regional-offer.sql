CREATE TABLE "crisis_contacts" (
	"region" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"mail" text NOT NULL,
	"hours" text NOT NULL,
	"source" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "crisis_contacts_region_kind_pk" PRIMARY KEY("region","kind")
);
--> statement-breakpoint
CREATE TABLE "event_registrations" (
	"event_id" text NOT NULL,
	"finess" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_registrations_event_id_finess_pk" PRIMARY KEY("event_id","finess")
);
--> statement-breakpoint
CREATE TABLE "regional_events" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"detail" text NOT NULL,
	"starts_on" text NOT NULL,
	"last_on" text NOT NULL,
	"starts" text,
	"ends" text,
	"begins_at" timestamp (3) with time zone NOT NULL,
	"over_at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"link" text NOT NULL,
	"for_whom" text NOT NULL,
	"capacity" integer,
	"is_public" boolean NOT NULL,
	"takes_registrations" boolean NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event_registrations" ADD CONSTRAINT "event_registrations_event_id_regional_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."regional_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_registrations_finess" ON "event_registrations" USING btree ("finess");--> statement-breakpoint
CREATE INDEX "regional_events_region" ON "regional_events" USING btree ("region","over_at");