CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`colleague` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegations_secret_hash` ON `delegations` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `delegations_assessment` ON `delegations` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`assessment_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`document_hash` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `submitted_objectives` (
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `code`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `submitted_scores` (
	`assessment_id` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` text NOT NULL,
	`floor` real,
	`ceiling` real,
	`completeness` real,
	`level` integer,
	PRIMARY KEY(`assessment_id`, `scope`, `scope_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit_cut` (
	`id` integer PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`rows` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`seal` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_end` (
	`id` integer PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`seal` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `referents` (
	`id` text PRIMARY KEY NOT NULL,
	`finess` text NOT NULL,
	`function` text NOT NULL,
	`standing` text NOT NULL,
	`name` text,
	`mail` text,
	`phone` text,
	`shared_with` text,
	`named_on` text NOT NULL,
	`confirmed_on` text NOT NULL,
	`until` text,
	`replaced_by` text,
	FOREIGN KEY (`finess`) REFERENCES `structures`(`finess`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referents_finess` ON `referents` (`finess`);--> statement-breakpoint
CREATE UNIQUE INDEX `referents_current` ON `referents` (`finess`,`function`) WHERE until is null;--> statement-breakpoint
CREATE TABLE `territories` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `territories_region_name` ON `territories` (`region`,`name`);--> statement-breakpoint
CREATE TABLE `territory_members` (
	`finess` text PRIMARY KEY NOT NULL,
	`territory_id` text NOT NULL,
	FOREIGN KEY (`finess`) REFERENCES `structures`(`finess`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory_id`) REFERENCES `territories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `territory_members_territory` ON `territory_members` (`territory_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_provider_account` ON `credentials` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `role`, `scope`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`assignments` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`sending_since` integer,
	`sent_at` integer,
	`failed_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_secret_hash` ON `invitations` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_resets_secret_hash` ON `password_resets` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `pending_sign_ins` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`invitation_hash` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pending_sign_ins_expires_at` ON `pending_sign_ins` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`two_factors_given` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer,
	`locked_until` integer,
	`used_codes` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `two_factors_user` ON `two_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`two_factor_enabled` integer,
	`last_sign_in_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`structure_finess` text NOT NULL,
	`title` text NOT NULL,
	`details` text NOT NULL,
	`questionnaire_id` text,
	`questionnaire_version` text,
	`measure_id` text,
	`objective_codes` text NOT NULL,
	`owner_function` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`state` text NOT NULL,
	`history` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `actions_structure` ON `actions` (`structure_finess`,`due_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `actions_measure` ON `actions` (`structure_finess`,`questionnaire_id`,`measure_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`questionnaire_id` text NOT NULL,
	`questionnaire_version` text NOT NULL,
	`audience` text NOT NULL,
	`structure_finess` text,
	`structure_name` text NOT NULL,
	`secret_hash` text,
	`owner_finess` text,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`submitted_at` integer
);
--> statement-breakpoint
INSERT INTO `__new_assessments`("id", "questionnaire_id", "questionnaire_version", "audience", "structure_finess", "structure_name", "secret_hash", "owner_finess", "created_at", "expires_at", "submitted_at") SELECT "id", "questionnaire_id", "questionnaire_version", "audience", "structure_finess", "structure_name", "secret_hash", NULL, "created_at", "expires_at", NULL FROM `assessments`;--> statement-breakpoint
DROP TABLE `assessments`;--> statement-breakpoint
ALTER TABLE `__new_assessments` RENAME TO `assessments`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `assessments_secret_hash` ON `assessments` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `assessments_owner_finess` ON `assessments` (`owner_finess`);--> statement-breakpoint
CREATE INDEX `assessments_expires_at` ON `assessments` (`expires_at`);--> statement-breakpoint
ALTER TABLE `audit_rows` ADD `outcome` text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_rows` ADD `from_address` text DEFAULT '' NOT NULL;