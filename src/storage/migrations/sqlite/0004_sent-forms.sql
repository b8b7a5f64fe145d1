CREATE TABLE `sent_forms` (
	`key` text PRIMARY KEY NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sent_forms_sent_at` ON `sent_forms` (`sent_at`);