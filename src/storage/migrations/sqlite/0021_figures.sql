CREATE TABLE `submission_sums` (
	`assessment_id` text PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`marks` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `referent_confirmations` (
	`referent_id` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`referent_id`, `day`),
	FOREIGN KEY (`referent_id`) REFERENCES `referents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `series_points` (
	`region` text NOT NULL,
	`indicator` text NOT NULL,
	`territory` text NOT NULL,
	`day` text NOT NULL,
	`numerator` real NOT NULL,
	`denominator` real,
	`source` text NOT NULL,
	`imported_at` integer NOT NULL,
	PRIMARY KEY(`region`, `indicator`, `territory`, `day`)
);
--> statement-breakpoint
CREATE INDEX `series_points_day` ON `series_points` (`region`,`day`);--> statement-breakpoint
DROP INDEX `assessments_owner_finess`;--> statement-breakpoint
CREATE INDEX `assessments_owner` ON `assessments` (`owner_finess`,`questionnaire_id`,`submitted_at`,`id`);--> statement-breakpoint
INSERT INTO `referent_confirmations` (`referent_id`, `day`) SELECT `id`, `named_on` FROM `referents`;--> statement-breakpoint
INSERT INTO `referent_confirmations` (`referent_id`, `day`) SELECT `id`, `confirmed_on` FROM `referents` WHERE `confirmed_on` <> `named_on`;
