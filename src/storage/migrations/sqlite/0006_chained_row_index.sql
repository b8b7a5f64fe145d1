DROP INDEX `audit_rows_id`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_rows_id` ON `audit_rows` (`id`) WHERE "audit_rows"."id" is not null;