CREATE TABLE `crisis_contacts` (
	`region` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`mail` text NOT NULL,
	`hours` text NOT NULL,
	`source` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`region`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `event_registrations` (
	`event_id` text NOT NULL,
	`finess` text NOT NULL,
	`registered_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `finess`),
	FOREIGN KEY (`event_id`) REFERENCES `regional_events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_registrations_finess` ON `event_registrations` (`finess`);--> statement-breakpoint
CREATE TABLE `regional_events` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`starts_on` text NOT NULL,
	`last_on` text NOT NULL,
	`starts` text,
	`ends` text,
	`begins_at` integer NOT NULL,
	`over_at` integer NOT NULL,
	`place` text NOT NULL,
	`link` text NOT NULL,
	`for_whom` text NOT NULL,
	`capacity` integer,
	`is_public` integer NOT NULL,
	`takes_registrations` integer NOT NULL,
	`cancelled_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `regional_events_region` ON `regional_events` (`region`,`over_at`);