CREATE TABLE "access_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"as_role" text NOT NULL,
	"as_scope" text NOT NULL,
	"reader_id" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"sending_since" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_asks" (
	"id" text PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"account_id" text,
	"wanted" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "givers" json;--> statement-breakpoint
ALTER TABLE "access_notices" ADD CONSTRAINT "access_notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_notices" ADD CONSTRAINT "access_notices_reader_id_users_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_asks" ADD CONSTRAINT "consent_asks_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_asks" ADD CONSTRAINT "consent_asks_account_id_users_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_notices_due_at" ON "access_notices" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "access_notices_user" ON "access_notices" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "access_notices_reader" ON "access_notices" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "consent_asks_asked_by" ON "consent_asks" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "consent_asks_account" ON "consent_asks" USING btree ("account_id");