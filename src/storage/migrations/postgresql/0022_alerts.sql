CREATE TABLE "alert_answer_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"alert_id" text NOT NULL,
	"finess" text NOT NULL,
	"answer" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_structures" (
	"alert_id" text NOT NULL,
	"finess" text NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"is_reached" boolean NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "alert_structures_alert_id_finess_pk" PRIMARY KEY("alert_id","finess")
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"concerned" text NOT NULL,
	"advice" text NOT NULL,
	"due_on" text NOT NULL,
	"severity" text NOT NULL,
	"target" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_refusals" (
	"mark" text PRIMARY KEY NOT NULL,
	"refused_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailing_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"mailing_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailings" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"kind" text NOT NULL,
	"mark" text NOT NULL,
	"account_id" text,
	"referent_ids" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"sending_since" timestamp (3) with time zone,
	"outcome" text,
	"ended_at" timestamp (3) with time zone,
	"failure" text,
	"postponements" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "alert_answer_changes" ADD CONSTRAINT "alert_answer_changes_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_structures" ADD CONSTRAINT "alert_structures_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_links" ADD CONSTRAINT "mailing_links_mailing_id_mailings_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_answer_changes_alert" ON "alert_answer_changes" USING btree ("alert_id","finess");--> statement-breakpoint
CREATE INDEX "alert_structures_finess" ON "alert_structures" USING btree ("finess");--> statement-breakpoint
CREATE INDEX "alerts_region" ON "alerts" USING btree ("region");--> statement-breakpoint
CREATE INDEX "mailing_links_mailing" ON "mailing_links" USING btree ("mailing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailings_purpose_mark" ON "mailings" USING btree ("purpose","mark");--> statement-breakpoint
CREATE INDEX "mailings_due" ON "mailings" USING btree ("outcome","due_at");--> statement-breakpoint
CREATE INDEX "mailings_mark" ON "mailings" USING btree ("mark","sending_since");--> statement-breakpoint
CREATE INDEX "mailings_sending" ON "mailings" USING btree ("sending_since");