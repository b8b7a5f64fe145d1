CREATE TABLE "entity_group_members" (
	"group_id" text NOT NULL,
	"legal_entity_finess" text NOT NULL,
	"is_support" boolean NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entity_group_members_group_id_legal_entity_finess_pk" PRIMARY KEY("group_id","legal_entity_finess")
);
--> statement-breakpoint
CREATE TABLE "entity_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"finess_plus_id" text,
	"closed_at" timestamp (3) with time zone,
	"search_text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "legal_entities" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "entity_group_members" ADD CONSTRAINT "entity_group_members_group_id_entity_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."entity_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entity_group_members" ADD CONSTRAINT "entity_group_members_legal_entity_finess_legal_entities_finess_fk" FOREIGN KEY ("legal_entity_finess") REFERENCES "public"."legal_entities"("finess") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entity_group_members_entity" ON "entity_group_members" USING btree ("legal_entity_finess");--> statement-breakpoint
CREATE UNIQUE INDEX "entity_groups_finess_plus" ON "entity_groups" USING btree ("finess_plus_id");--> statement-breakpoint
-- The names known so far can be found at once; the next import writes their words exactly. Written by hand.
UPDATE "legal_entities" SET "search_text" = ' ' || translate(lower("name"), 'àâäéèêëîïôöùûüç-''’.', 'aaaeeeeiioouuuc    ') WHERE "name" IS NOT NULL;
