CREATE TABLE `care_candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`category` text NOT NULL,
	`region` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_candidates_subject` ON `care_candidates` (`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `care_candidates_region` ON `care_candidates` (`region`);--> statement-breakpoint
CREATE TABLE `care_items` (
	`candidate_id` text NOT NULL,
	`code` text NOT NULL,
	`facts` text NOT NULL,
	`statements` text NOT NULL,
	`reviews` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`candidate_id`, `code`),
	FOREIGN KEY (`candidate_id`) REFERENCES `care_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `care_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_where` text NOT NULL,
	`answered_on` text NOT NULL,
	`entered_at` integer NOT NULL,
	`superseded_by` text
);
--> statement-breakpoint
CREATE INDEX `care_notes_region` ON `care_notes` (`region`,`code`);--> statement-breakpoint
CREATE TABLE `care_shares` (
	`candidate_id` text NOT NULL,
	`finess` text NOT NULL,
	`thousandths` real NOT NULL,
	`measure` text NOT NULL,
	`year` integer NOT NULL,
	PRIMARY KEY(`candidate_id`, `finess`),
	FOREIGN KEY (`candidate_id`) REFERENCES `care_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `care_steps` (
	`candidate_id` text NOT NULL,
	`domain` text NOT NULL,
	`position` integer NOT NULL,
	`step` text NOT NULL,
	`day` text NOT NULL,
	`euros` integer,
	`motive` text NOT NULL,
	`entered_at` integer NOT NULL,
	PRIMARY KEY(`candidate_id`, `domain`, `position`),
	FOREIGN KEY (`candidate_id`) REFERENCES `care_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
