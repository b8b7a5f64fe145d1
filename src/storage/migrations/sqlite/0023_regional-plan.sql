CREATE TABLE `regional_action_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`revision` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`fields` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `regional_actions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `regional_action_changes_action` ON `regional_action_changes` (`action_id`);--> statement-breakpoint
CREATE TABLE `regional_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`axis_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`lead` text NOT NULL,
	`contributors` text NOT NULL,
	`consulted` text NOT NULL,
	`informed` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`state` text NOT NULL,
	`progress_percent` integer,
	`budget_euros` integer,
	`indicators` text NOT NULL,
	`stages` text NOT NULL,
	`source` text,
	`placing` text,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`axis_id`) REFERENCES `regional_axes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regional_actions_region` ON `regional_actions` (`region`);--> statement-breakpoint
CREATE INDEX `regional_actions_axis` ON `regional_actions` (`axis_id`);--> statement-breakpoint
CREATE TABLE `regional_axes` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`source` text
);
--> statement-breakpoint
CREATE INDEX `regional_axes_region` ON `regional_axes` (`region`);