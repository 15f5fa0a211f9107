CREATE TABLE "demo_sign_ins" (
	"school_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password" text NOT NULL,
	"class_code" text NOT NULL,
	"student_name" text NOT NULL,
	"phrase" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "demo_sign_ins" ADD CONSTRAINT "demo_sign_ins_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON demo_sign_ins TO who_says_web;
