CREATE TABLE `comparison_areas` (
	`code` text PRIMARY KEY NOT NULL,
	`cohorts` text NOT NULL,
	`grids` text NOT NULL,
	`published` integer NOT NULL,
	`seal` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comparison_cells` (
	`area` text NOT NULL,
	`number` integer NOT NULL,
	`cohort` text NOT NULL,
	`questionnaire` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`decision` text NOT NULL,
	`members` text,
	`submissions` text NOT NULL,
	`members_hash` text NOT NULL,
	`seal` text NOT NULL,
	PRIMARY KEY(`area`, `number`, `cohort`, `questionnaire`, `kind`, `code`)
);
--> statement-breakpoint
CREATE TABLE `comparison_joined` (
	`region` text PRIMARY KEY NOT NULL,
	`joined_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comparison_opt_outs` (
	`finess` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comparison_releases` (
	`area` text NOT NULL,
	`number` integer NOT NULL,
	`day` text NOT NULL,
	`published_at` integer NOT NULL,
	`rules_version` integer NOT NULL,
	`cells` integer NOT NULL,
	`seal` text NOT NULL,
	PRIMARY KEY(`area`, `number`)
);
--> statement-breakpoint
CREATE TABLE `comparison_withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`area` text NOT NULL,
	`number` integer NOT NULL,
	`cell` text,
	`withdrawn_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `comparison_withdrawals_area` ON `comparison_withdrawals` (`area`);