ALTER TABLE `delegations` ADD `maker_id` text;--> statement-breakpoint
ALTER TABLE `delegations` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `access_epoch` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE delegations SET maker_id = (SELECT substr(actor, 9) FROM audit_rows WHERE action = 'assessment.delegate-theme' AND outcome = 'done' AND subject = delegations.id AND actor LIKE 'account:%' LIMIT 1);
