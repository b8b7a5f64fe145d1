CREATE TABLE "completed_programmes" (
	"name" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"released_on" text NOT NULL
);
