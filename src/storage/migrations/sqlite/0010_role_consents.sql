CREATE TABLE `access_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`as_role` text NOT NULL,
	`as_scope` text NOT NULL,
	`reader_id` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`granted_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sending_since` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reader_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_notices_due_at` ON `access_notices` (`due_at`);--> statement-breakpoint
CREATE INDEX `access_notices_user` ON `access_notices` (`user_id`);--> statement-breakpoint
CREATE INDEX `access_notices_reader` ON `access_notices` (`reader_id`);--> statement-breakpoint
CREATE TABLE `consent_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_by` text NOT NULL,
	`account_id` text,
	`wanted` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consent_asks_asked_by` ON `consent_asks` (`asked_by`);--> statement-breakpoint
CREATE INDEX `consent_asks_account` ON `consent_asks` (`account_id`);--> statement-breakpoint
ALTER TABLE `grants` ADD `givers` text;