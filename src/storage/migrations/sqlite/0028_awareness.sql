CREATE TABLE `awareness_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`finess` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`last_on` text NOT NULL,
	`audiences` text NOT NULL,
	`reached` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `awareness_sessions_finess` ON `awareness_sessions` (`finess`,`last_on`);