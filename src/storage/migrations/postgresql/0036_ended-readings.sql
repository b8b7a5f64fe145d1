ALTER TABLE "access_notices" DROP CONSTRAINT "access_notices_reader_id_users_id_fk";
--> statement-breakpoint
ALTER TABLE "access_notices" ADD COLUMN "ended" json;