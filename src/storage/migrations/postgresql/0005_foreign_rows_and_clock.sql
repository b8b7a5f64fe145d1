CREATE TABLE "audit_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"erases_from" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_foreign" (
	"id" integer PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"seal" text NOT NULL
);
