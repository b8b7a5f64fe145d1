CREATE TABLE `result_words` (
	`assessment_id` text NOT NULL,
	`position` integer NOT NULL,
	`word` text NOT NULL,
	`sureness` integer,
	`text` text NOT NULL,
	`said_at` integer NOT NULL,
	`sayer_id` text,
	PRIMARY KEY(`assessment_id`, `position`)
);
