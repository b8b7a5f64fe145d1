CREATE TABLE `entity_group_members` (
	`group_id` text NOT NULL,
	`legal_entity_finess` text NOT NULL,
	`is_support` integer NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`group_id`, `legal_entity_finess`),
	FOREIGN KEY (`group_id`) REFERENCES `entity_groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`legal_entity_finess`) REFERENCES `legal_entities`(`finess`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entity_group_members_entity` ON `entity_group_members` (`legal_entity_finess`);--> statement-breakpoint
CREATE TABLE `entity_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`finess_plus_id` text,
	`closed_at` integer,
	`search_text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entity_groups_finess_plus` ON `entity_groups` (`finess_plus_id`);--> statement-breakpoint
ALTER TABLE `legal_entities` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- The names known so far can be found at once; the next import writes their words exactly. Written by hand.
UPDATE `legal_entities` SET `search_text` = ' ' || lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name`, 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'ç', 'c'), 'À', 'a'), 'Â', 'a'), 'Ä', 'a'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), 'Î', 'i'), 'Ï', 'i'), 'Ô', 'o'), 'Ö', 'o'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'Ç', 'c'), '-', ' '), '''', ' '), '’', ' '), '.', ' ')) WHERE `name` IS NOT NULL;
