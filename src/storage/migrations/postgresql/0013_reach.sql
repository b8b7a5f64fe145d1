ALTER TABLE "access_notices" ADD COLUMN "reached_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "structures_siret" ON "structures" USING btree ("siret");