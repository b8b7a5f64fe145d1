CREATE TABLE `answers` (
	`assessment_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text,
	`comment` text NOT NULL,
	`internal` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`assessment_id`, `question_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`questionnaire_id` text NOT NULL,
	`questionnaire_version` text NOT NULL,
	`audience` text NOT NULL,
	`structure_finess` text,
	`structure_name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_secret_hash` ON `assessments` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `assessments_expires_at` ON `assessments` (`expires_at`);--> statement-breakpoint
CREATE TABLE `audit_rows` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`door` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `legal_entities` (
	`finess` text PRIMARY KEY NOT NULL,
	`name` text
);
--> statement-breakpoint
CREATE TABLE `structures` (
	`finess` text PRIMARY KEY NOT NULL,
	`legal_entity_finess` text NOT NULL,
	`name` text NOT NULL,
	`long_name` text,
	`category` text,
	`kind` text NOT NULL,
	`town` text,
	`postal_code` text,
	`insee_code` text,
	`departement` text NOT NULL,
	`siret` text,
	`opened_on` text,
	`closed_on` text,
	`source` text NOT NULL,
	`data_date` text NOT NULL,
	`search_text` text NOT NULL,
	FOREIGN KEY (`legal_entity_finess`) REFERENCES `legal_entities`(`finess`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `structures_departement_kind` ON `structures` (`departement`,`kind`);--> statement-breakpoint
CREATE INDEX `structures_kind` ON `structures` (`kind`);--> statement-breakpoint
CREATE INDEX `structures_legal_entity` ON `structures` (`legal_entity_finess`);--> statement-breakpoint
CREATE INDEX `structures_search` ON `structures` (`closed_on`,`search_text`,`finess`);