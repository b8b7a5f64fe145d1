CREATE TABLE "exercise_actions" (
	"exercise_id" text NOT NULL,
	"action_id" text NOT NULL,
	"structure_finess" text NOT NULL,
	CONSTRAINT "exercise_actions_exercise_id_action_id_pk" PRIMARY KEY("exercise_id","action_id")
);
--> statement-breakpoint
CREATE TABLE "exercise_structures" (
	"exercise_id" text NOT NULL,
	"finess" text NOT NULL,
	CONSTRAINT "exercise_structures_exercise_id_finess_pk" PRIMARY KEY("exercise_id","finess")
);
--> statement-breakpoint
CREATE TABLE "exercises" (
	"id" text PRIMARY KEY NOT NULL,
	"keeper_finess" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"day" text NOT NULL,
	"start" text,
	"minutes" integer,
	"form" text,
	"participation" text,
	"national_exercise" text NOT NULL,
	"kit" text NOT NULL,
	"kit_version" text NOT NULL,
	"scenario" text NOT NULL,
	"level" text,
	"trigger" text,
	"degraded_mode" boolean,
	"cells" json NOT NULL,
	"functions" json NOT NULL,
	"participants" integer,
	"animation" text,
	"animator" text NOT NULL,
	"observers" text NOT NULL,
	"objectives" text NOT NULL,
	"cut_services" text NOT NULL,
	"shared_system" text NOT NULL,
	"cost_euros" integer,
	"funding_file" text NOT NULL,
	"funded_euros" integer,
	"retex_on" text,
	"retex_text" text NOT NULL,
	"shares_retex" boolean NOT NULL,
	"next_on" text,
	"reviews" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exercise_actions" ADD CONSTRAINT "exercise_actions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_structures" ADD CONSTRAINT "exercise_structures_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exercise_structures_finess" ON "exercise_structures" USING btree ("finess");--> statement-breakpoint
CREATE INDEX "exercises_day" ON "exercises" USING btree ("day");