CREATE TABLE "exercise_run_answers" (
	"run_id" text NOT NULL,
	"stimulus_id" text NOT NULL,
	"role" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exercise_run_answers_run_id_stimulus_id_role_pk" PRIMARY KEY("run_id","stimulus_id","role")
);
--> statement-breakpoint
CREATE TABLE "exercise_run_clocks" (
	"run_id" text NOT NULL,
	"clock_id" text NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exercise_run_clocks_run_id_clock_id_pk" PRIMARY KEY("run_id","clock_id")
);
--> statement-breakpoint
CREATE TABLE "exercise_run_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"what" text NOT NULL,
	"why" text NOT NULL,
	"decider" text NOT NULL,
	"reversible" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exercise_run_links" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"role" text,
	"label" text NOT NULL,
	"maker_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exercise_run_observations" (
	"run_id" text NOT NULL,
	"link_id" text NOT NULL,
	"target" text NOT NULL,
	"note" text NOT NULL,
	"rating" integer,
	"noted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exercise_run_observations_run_id_link_id_target_pk" PRIMARY KEY("run_id","link_id","target")
);
--> statement-breakpoint
CREATE TABLE "exercise_run_retexes" (
	"run_id" text PRIMARY KEY NOT NULL,
	"strengths" text NOT NULL,
	"difficulties" text NOT NULL,
	"improvements" json NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exercise_run_stimuli" (
	"run_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"origin" text NOT NULL,
	"at_minutes" integer,
	"phase" text NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"sender" text NOT NULL,
	"recipients" json NOT NULL,
	"text" text NOT NULL,
	"expected" text NOT NULL,
	"countdown_minutes" integer,
	"decision" text NOT NULL,
	"note" text NOT NULL,
	"spare" boolean NOT NULL,
	"automatic" boolean NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"sent_elapsed_milliseconds" integer,
	"skipped_at" timestamp (3) with time zone,
	"skipped_motive" text,
	CONSTRAINT "exercise_run_stimuli_run_id_id_pk" PRIMARY KEY("run_id","id")
);
--> statement-breakpoint
CREATE TABLE "exercise_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"structure_finess" text NOT NULL,
	"kit_id" text NOT NULL,
	"kit_version" text NOT NULL,
	"title" text NOT NULL,
	"filled_values" json NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"paused_milliseconds" integer NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"revision" integer NOT NULL,
	"changes" integer NOT NULL,
	"exercise_id" text
);
--> statement-breakpoint
CREATE INDEX "exercise_run_decisions_run" ON "exercise_run_decisions" USING btree ("run_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "exercise_run_links_secret" ON "exercise_run_links" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "exercise_run_links_run" ON "exercise_run_links" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "exercise_runs_structure" ON "exercise_runs" USING btree ("structure_finess","created_at");