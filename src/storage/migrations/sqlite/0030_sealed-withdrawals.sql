ALTER TABLE `comparison_areas` ADD `withdrawn` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comparison_areas` ADD `regions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `comparison_withdrawals` ADD `place` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comparison_withdrawals` ADD `seal` text DEFAULT '' NOT NULL;