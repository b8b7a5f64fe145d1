CREATE TABLE `series_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`indicator` text NOT NULL,
	`territory` text NOT NULL,
	`day` text NOT NULL,
	`numerator` real NOT NULL,
	`denominator` real,
	`source` text NOT NULL,
	`change` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `series_changes_region` ON `series_changes` (`region`,`changed_at`);--> statement-breakpoint
ALTER TABLE `series_points` ADD `imported_by` text;