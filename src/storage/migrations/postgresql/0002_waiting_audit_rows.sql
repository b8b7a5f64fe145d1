CREATE TABLE "audit_waiting" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"door" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"outcome" text NOT NULL,
	"from_address" text NOT NULL,
	"seal" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_rows" ADD COLUMN "id" text;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_rows_id" ON "audit_rows" USING btree ("id");