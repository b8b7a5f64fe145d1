CREATE TABLE `exercise_actions` (
	`exercise_id` text NOT NULL,
	`action_id` text NOT NULL,
	`structure_finess` text NOT NULL,
	PRIMARY KEY(`exercise_id`, `action_id`),
	FOREIGN KEY (`exercise_id`) REFERENCES `exercises`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exercise_structures` (
	`exercise_id` text NOT NULL,
	`finess` text NOT NULL,
	PRIMARY KEY(`exercise_id`, `finess`),
	FOREIGN KEY (`exercise_id`) REFERENCES `exercises`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exercise_structures_finess` ON `exercise_structures` (`finess`);--> statement-breakpoint
CREATE TABLE `exercises` (
	`id` text PRIMARY KEY NOT NULL,
	`keeper_finess` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`day` text NOT NULL,
	`start` text,
	`minutes` integer,
	`form` text,
	`participation` text,
	`national_exercise` text NOT NULL,
	`kit` text NOT NULL,
	`kit_version` text NOT NULL,
	`scenario` text NOT NULL,
	`level` text,
	`trigger` text,
	`degraded_mode` integer,
	`cells` text NOT NULL,
	`functions` text NOT NULL,
	`participants` integer,
	`animation` text,
	`animator` text NOT NULL,
	`observers` text NOT NULL,
	`objectives` text NOT NULL,
	`cut_services` text NOT NULL,
	`shared_system` text NOT NULL,
	`cost_euros` integer,
	`funding_file` text NOT NULL,
	`funded_euros` integer,
	`retex_on` text,
	`retex_text` text NOT NULL,
	`shares_retex` integer NOT NULL,
	`next_on` text,
	`reviews` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `exercises_day` ON `exercises` (`day`);