CREATE TABLE "import_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"upload_id" uuid,
	"staff_id" uuid,
	"mode" text NOT NULL,
	"check_only" boolean NOT NULL,
	"skip_bad" boolean NOT NULL,
	"close_many" boolean NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"progress" jsonb,
	"report" jsonb,
	"fault_id" text,
	"import_id" bigint,
	CONSTRAINT "import_runs_mode" CHECK ("import_runs"."mode" in ('full', 'changes'))
);
--> statement-breakpoint
ALTER TABLE "import_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"files" jsonb NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "import_uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_upload_id_import_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."import_uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_uploads" ADD CONSTRAINT "import_uploads_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_runs_started" ON "import_runs" USING btree ("started_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "import_runs_upload" ON "import_runs" USING btree ("upload_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "import_uploads_uploaded" ON "import_uploads" USING btree ("uploaded_at" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "import_runs_office" ON "import_runs" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "import_uploads_office" ON "import_uploads" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Row-level security holds for the owner too (R25): these are the office's alone.
ALTER TABLE "import_uploads" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_runs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON import_uploads, import_runs TO portal_office;
