CREATE TABLE "care_candidates" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"category" text NOT NULL,
	"region" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "care_items" (
	"candidate_id" text NOT NULL,
	"code" text NOT NULL,
	"facts" json NOT NULL,
	"statements" json NOT NULL,
	"reviews" json NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "care_items_candidate_id_code_pk" PRIMARY KEY("candidate_id","code")
);
--> statement-breakpoint
CREATE TABLE "care_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"code" text NOT NULL,
	"text" text NOT NULL,
	"answered_by" text NOT NULL,
	"answered_where" text NOT NULL,
	"answered_on" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"superseded_by" text
);
--> statement-breakpoint
CREATE TABLE "care_shares" (
	"candidate_id" text NOT NULL,
	"finess" text NOT NULL,
	"thousandths" double precision NOT NULL,
	"measure" text NOT NULL,
	"year" integer NOT NULL,
	CONSTRAINT "care_shares_candidate_id_finess_pk" PRIMARY KEY("candidate_id","finess")
);
--> statement-breakpoint
CREATE TABLE "care_steps" (
	"candidate_id" text NOT NULL,
	"domain" text NOT NULL,
	"position" integer NOT NULL,
	"step" text NOT NULL,
	"day" text NOT NULL,
	"euros" integer,
	"motive" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "care_steps_candidate_id_domain_position_pk" PRIMARY KEY("candidate_id","domain","position")
);
--> statement-breakpoint
ALTER TABLE "care_items" ADD CONSTRAINT "care_items_candidate_id_care_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."care_candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_shares" ADD CONSTRAINT "care_shares_candidate_id_care_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."care_candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_steps" ADD CONSTRAINT "care_steps_candidate_id_care_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."care_candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "care_candidates_subject" ON "care_candidates" USING btree ("kind","subject");--> statement-breakpoint
CREATE INDEX "care_candidates_region" ON "care_candidates" USING btree ("region");--> statement-breakpoint
CREATE INDEX "care_notes_region" ON "care_notes" USING btree ("region","code");