CREATE TABLE `exercise_run_answers` (
	`run_id` text NOT NULL,
	`stimulus_id` text NOT NULL,
	`role` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`run_id`, `stimulus_id`, `role`)
);
--> statement-breakpoint
CREATE TABLE `exercise_run_clocks` (
	`run_id` text NOT NULL,
	`clock_id` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`run_id`, `clock_id`)
);
--> statement-breakpoint
CREATE TABLE `exercise_run_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`why` text NOT NULL,
	`decider` text NOT NULL,
	`reversible` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `exercise_run_decisions_run` ON `exercise_run_decisions` (`run_id`,`at`);--> statement-breakpoint
CREATE TABLE `exercise_run_links` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`role` text,
	`label` text NOT NULL,
	`maker_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exercise_run_links_secret` ON `exercise_run_links` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `exercise_run_links_run` ON `exercise_run_links` (`run_id`);--> statement-breakpoint
CREATE TABLE `exercise_run_observations` (
	`run_id` text NOT NULL,
	`link_id` text NOT NULL,
	`target` text NOT NULL,
	`note` text NOT NULL,
	`rating` integer,
	`noted_at` integer NOT NULL,
	PRIMARY KEY(`run_id`, `link_id`, `target`)
);
--> statement-breakpoint
CREATE TABLE `exercise_run_retexes` (
	`run_id` text PRIMARY KEY NOT NULL,
	`strengths` text NOT NULL,
	`difficulties` text NOT NULL,
	`improvements` text NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `exercise_run_stimuli` (
	`run_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`origin` text NOT NULL,
	`at_minutes` integer,
	`phase` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`sender` text NOT NULL,
	`recipients` text NOT NULL,
	`text` text NOT NULL,
	`expected` text NOT NULL,
	`countdown_minutes` integer,
	`decision` text NOT NULL,
	`note` text NOT NULL,
	`spare` integer NOT NULL,
	`automatic` integer NOT NULL,
	`sent_at` integer,
	`sent_elapsed_milliseconds` integer,
	`skipped_at` integer,
	`skipped_motive` text,
	PRIMARY KEY(`run_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `exercise_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`structure_finess` text NOT NULL,
	`kit_id` text NOT NULL,
	`kit_version` text NOT NULL,
	`title` text NOT NULL,
	`filled_values` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`paused_at` integer,
	`paused_milliseconds` integer NOT NULL,
	`ended_at` integer,
	`revision` integer NOT NULL,
	`changes` integer NOT NULL,
	`exercise_id` text
);
--> statement-breakpoint
CREATE INDEX `exercise_runs_structure` ON `exercise_runs` (`structure_finess`,`created_at`);