ALTER TABLE `access_notices` ADD `reached_at` integer;--> statement-breakpoint
CREATE INDEX `structures_siret` ON `structures` (`siret`);