CREATE TABLE "answers" (
	"assessment_id" text NOT NULL,
	"question_id" text NOT NULL,
	"value" json,
	"comment" text NOT NULL,
	"internal" boolean NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_assessment_id_question_id_pk" PRIMARY KEY("assessment_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"questionnaire_id" text NOT NULL,
	"questionnaire_version" text NOT NULL,
	"audience" text NOT NULL,
	"structure_finess" text,
	"structure_name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_rows" (
	"sequence" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"door" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_entities" (
	"finess" text PRIMARY KEY NOT NULL,
	"name" text
);
--> statement-breakpoint
CREATE TABLE "structures" (
	"finess" text PRIMARY KEY NOT NULL,
	"legal_entity_finess" text NOT NULL,
	"name" text NOT NULL,
	"long_name" text,
	"category" text,
	"kind" text NOT NULL,
	"town" text,
	"postal_code" text,
	"insee_code" text,
	"departement" text NOT NULL,
	"siret" text,
	"opened_on" text,
	"closed_on" text,
	"source" text NOT NULL,
	"data_date" text NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structures" ADD CONSTRAINT "structures_legal_entity_finess_legal_entities_finess_fk" FOREIGN KEY ("legal_entity_finess") REFERENCES "public"."legal_entities"("finess") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_secret_hash" ON "assessments" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "assessments_expires_at" ON "assessments" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "structures_departement_kind" ON "structures" USING btree ("departement","kind");--> statement-breakpoint
CREATE INDEX "structures_kind" ON "structures" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "structures_legal_entity" ON "structures" USING btree ("legal_entity_finess");--> statement-breakpoint
CREATE INDEX "structures_search" ON "structures" USING btree ("closed_on","search_text","finess");