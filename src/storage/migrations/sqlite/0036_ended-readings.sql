PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_access_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`as_role` text NOT NULL,
	`as_scope` text NOT NULL,
	`reader_id` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`granted_at` integer NOT NULL,
	`reached_at` integer,
	`ended` text,
	`due_at` integer NOT NULL,
	`sending_since` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_access_notices`("id", "user_id", "as_role", "as_scope", "reader_id", "role", "scope", "granted_at", "reached_at", "ended", "due_at", "sending_since", "attempts") SELECT "id", "user_id", "as_role", "as_scope", "reader_id", "role", "scope", "granted_at", "reached_at", NULL, "due_at", "sending_since", "attempts" FROM `access_notices`;--> statement-breakpoint
DROP TABLE `access_notices`;--> statement-breakpoint
ALTER TABLE `__new_access_notices` RENAME TO `access_notices`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `access_notices_due_at` ON `access_notices` (`due_at`);--> statement-breakpoint
CREATE INDEX `access_notices_user` ON `access_notices` (`user_id`);--> statement-breakpoint
CREATE INDEX `access_notices_reader` ON `access_notices` (`reader_id`);