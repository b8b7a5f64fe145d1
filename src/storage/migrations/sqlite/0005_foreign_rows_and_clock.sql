CREATE TABLE `audit_clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL,
	`erases_from` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_foreign` (
	`id` integer PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	`seal` text NOT NULL
);
