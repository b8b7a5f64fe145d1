CREATE TABLE `dead_links` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ended` text NOT NULL,
	`ended_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dead_links_ended_at` ON `dead_links` (`ended_at`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `retry_at` integer;--> statement-breakpoint
ALTER TABLE `invitations` ADD `postponements` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `sender` text;