ALTER TABLE `campaign_structures` ADD `slot` text;--> statement-breakpoint
ALTER TABLE `campaign_structures` ADD `exercise_id` text;--> statement-breakpoint
ALTER TABLE `campaign_structures` ADD `words` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `provider` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `kit` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `kit_version` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `letter` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `slots` text DEFAULT '[]' NOT NULL;