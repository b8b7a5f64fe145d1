CREATE TABLE `campaign_structures` (
	`campaign_id` text NOT NULL,
	`finess` text NOT NULL,
	`is_reached` integer NOT NULL,
	`accepted_on` text,
	PRIMARY KEY(`campaign_id`, `finess`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `campaign_structures_finess` ON `campaign_structures` (`finess`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`title` text NOT NULL,
	`message` text NOT NULL,
	`asked` text NOT NULL,
	`questionnaire_id` text,
	`interim_on` text NOT NULL,
	`final_on` text NOT NULL,
	`target` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`opened_on` text,
	`closed_at` integer,
	`reminders` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `campaigns_region` ON `campaigns` (`region`);