CREATE TABLE "result_words" (
	"assessment_id" text NOT NULL,
	"position" integer NOT NULL,
	"word" text NOT NULL,
	"sureness" integer,
	"text" text NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"sayer_id" text,
	CONSTRAINT "result_words_assessment_id_position_pk" PRIMARY KEY("assessment_id","position")
);
