ALTER TABLE `campaign_structures` ADD `slot_change` text;--> statement-breakpoint
ALTER TABLE `regional_events` ADD `former` text;--> statement-breakpoint
ALTER TABLE `regional_events` ADD `notices` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `regional_events` ADD `told_at` integer;