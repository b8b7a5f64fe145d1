CREATE TABLE `alert_answer_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`alert_id` text NOT NULL,
	`finess` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alert_answer_changes_alert` ON `alert_answer_changes` (`alert_id`,`finess`);--> statement-breakpoint
CREATE TABLE `alert_structures` (
	`alert_id` text NOT NULL,
	`finess` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`is_reached` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`alert_id`, `finess`),
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alert_structures_finess` ON `alert_structures` (`finess`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`concerned` text NOT NULL,
	`advice` text NOT NULL,
	`due_on` text NOT NULL,
	`severity` text NOT NULL,
	`target` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`closed_at` integer,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `alerts_region` ON `alerts` (`region`);--> statement-breakpoint
CREATE TABLE `mail_refusals` (
	`mark` text PRIMARY KEY NOT NULL,
	`refused_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailing_links` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`mailing_id` text NOT NULL,
	FOREIGN KEY (`mailing_id`) REFERENCES `mailings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mailing_links_mailing` ON `mailing_links` (`mailing_id`);--> statement-breakpoint
CREATE TABLE `mailings` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`kind` text NOT NULL,
	`mark` text NOT NULL,
	`account_id` text,
	`referent_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sending_since` integer,
	`outcome` text,
	`ended_at` integer,
	`failure` text,
	`postponements` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailings_purpose_mark` ON `mailings` (`purpose`,`mark`);--> statement-breakpoint
CREATE INDEX `mailings_due` ON `mailings` (`outcome`,`due_at`);--> statement-breakpoint
CREATE INDEX `mailings_mark` ON `mailings` (`mark`,`sending_since`);--> statement-breakpoint
CREATE INDEX `mailings_sending` ON `mailings` (`sending_since`);