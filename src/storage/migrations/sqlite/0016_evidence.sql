CREATE TABLE `evidence_chunks` (
	`sha256` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`sha256`, `position`),
	FOREIGN KEY (`sha256`) REFERENCES `evidence_files`(`sha256`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `evidence_links` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`holder_kind` text NOT NULL,
	`holder_id` text NOT NULL,
	`structure_finess` text NOT NULL,
	`title` text NOT NULL,
	`day` text,
	`maker_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `evidence_files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_links_holder` ON `evidence_links` (`holder_kind`,`holder_id`);--> statement-breakpoint
CREATE INDEX `evidence_links_structure` ON `evidence_links` (`structure_finess`);--> statement-breakpoint
CREATE INDEX `evidence_links_file` ON `evidence_links` (`sha256`);