-- A trusted extension since PostgreSQL 13: the owner of the database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- A text as it is searched: small letters without accents, so that novak finds Novák. A list of our own, because
-- unaccent() is not immutable and no index may rest on it, and lower() knows only the letters of the database's locale.
CREATE FUNCTION folded(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(translate(written, 'áàâäãåăąćčçďđéèêëěęíìîïłľĺńňñóòôöõőřŕśšşťţúùûüůűýÿźžżÁÀÂÄÃÅĂĄĆČÇĎĐÉÈÊËĚĘÍÌÎÏŁĽĹŃŇÑÓÒÔÖÕŐŘŔŚŠŞŤŢÚÙÛÜŮŰÝŸŹŽŻ',
                                  'aaaaaaaacccddeeeeeeiiiilllnnnoooooorrsssttuuuuuuyyzzzaaaaaaaacccddeeeeeeiiiilllnnnoooooorrsssttuuuuuuyyzzz'))
$$;--> statement-breakpoint
CREATE TABLE "answer_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "answer_templates_title" CHECK (char_length("answer_templates"."title") between 1 and 120),
	CONSTRAINT "answer_templates_body" CHECK (char_length("answer_templates"."body") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "answer_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversation_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conversation_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_notes_length" CHECK (char_length("conversation_notes"."body") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "conversation_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversation_readers" (
	"conversation_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_readers_conversation_id_staff_id_pk" PRIMARY KEY("conversation_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "conversation_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reading_batch_rows" (
	"batch_number" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "reading_batch_rows_batch_number_reading_id_pk" PRIMARY KEY("batch_number","reading_id")
);
--> statement-breakpoint
ALTER TABLE "reading_batch_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reading_batches" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reading_batches_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by_id" uuid,
	"made_by" text,
	"readings" integer NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_by_id" uuid,
	"taken_back_by" text
);
--> statement-breakpoint
ALTER TABLE "reading_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"password_hash" text,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	CONSTRAINT "staff_role" CHECK ("staff"."role" in ('operator', 'admin')),
	CONSTRAINT "staff_email_form" CHECK ("staff"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
	CONSTRAINT "staff_name" CHECK (char_length("staff"."name") between 1 and 100),
	CONSTRAINT "staff_activated" CHECK ("staff"."activated_at" is null or "staff"."password_hash" is not null)
);
--> statement-breakpoint
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_recovery_codes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_recovery_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "staff_recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_second_factors" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
ALTER TABLE "staff_second_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	"address" text,
	CONSTRAINT "staff_sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "staff_sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"purpose" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "staff_tokens_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "staff_tokens_purpose" CHECK ("staff_tokens"."purpose" in ('invitation', 'second-step'))
);
--> statement-breakpoint
ALTER TABLE "staff_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "staff_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "after" jsonb;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "assigned_to_id" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "asked_again_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation_notes" ADD CONSTRAINT "conversation_notes_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_notes" ADD CONSTRAINT "conversation_notes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_readers" ADD CONSTRAINT "conversation_readers_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_readers" ADD CONSTRAINT "conversation_readers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_batch_rows" ADD CONSTRAINT "reading_batch_rows_batch_number_reading_batches_number_fk" FOREIGN KEY ("batch_number") REFERENCES "public"."reading_batches"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_batch_rows" ADD CONSTRAINT "reading_batch_rows_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_batches" ADD CONSTRAINT "reading_batches_made_by_id_staff_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_batches" ADD CONSTRAINT "reading_batches_taken_back_by_id_staff_id_fk" FOREIGN KEY ("taken_back_by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_recovery_codes" ADD CONSTRAINT "staff_recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_second_factors" ADD CONSTRAINT "staff_second_factors_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_tokens" ADD CONSTRAINT "staff_tokens_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_notes_conversation" ON "conversation_notes" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "reading_batch_rows_once" ON "reading_batch_rows" USING btree ("reading_id") WHERE "reading_batch_rows"."taken_back_at" is null;--> statement-breakpoint
CREATE INDEX "reading_batches_made" ON "reading_batches" USING btree ("made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree ("email");--> statement-breakpoint
CREATE INDEX "staff_recovery_codes_staff" ON "staff_recovery_codes" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff" ON "staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expiry" ON "staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "staff_tokens_staff" ON "staff_tokens" USING btree ("staff_id","purpose");--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_assigned_to_id_staff_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_words" ON "accounts" USING gin (folded("username" || ' ' || "display_name" || ' ' || "email") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "accounts_created" ON "accounts" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "audit_log_staff" ON "audit_log" USING btree ("staff_id","id" DESC NULLS LAST) WHERE "audit_log"."staff_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_log_action" ON "audit_log" USING btree ("action","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_payer" ON "audit_log" USING btree ("payer_id","id" DESC NULLS LAST) WHERE "audit_log"."payer_id" is not null;--> statement-breakpoint
CREATE INDEX "invoices_words" ON "invoices" USING gin (folded("number") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "conversations_open" ON "conversations" USING btree ("started_at") WHERE "conversations"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "conversations_assigned" ON "conversations" USING btree ("assigned_to_id") WHERE "conversations"."assigned_to_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin (to_tsvector('simple', folded("body")));--> statement-breakpoint
CREATE INDEX "meters_words" ON "meters" USING gin (folded("serial") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "outbox_created" ON "outbox" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "outbox_failed" ON "outbox" USING btree ("failed_at") WHERE "outbox"."failed_at" is not null;--> statement-breakpoint
CREATE INDEX "payers_words" ON "payers" USING gin (folded("code" || ' ' || "name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "supply_points_words" ON "supply_points" USING gin (folded("number" || ' ' || "street" || ' ' || "city") gin_trgm_ops);--> statement-breakpoint
CREATE POLICY "answer_templates_office" ON "answer_templates" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "conversation_notes_office" ON "conversation_notes" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "conversation_readers_office" ON "conversation_readers" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reading_batch_rows_office" ON "reading_batch_rows" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reading_batches_office" ON "reading_batches" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_office" ON "staff" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_recovery_codes_office" ON "staff_recovery_codes" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_second_factors_office" ON "staff_second_factors" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_sessions_office" ON "staff_sessions" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_tokens_office" ON "staff_tokens" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Row-level security holds for the owner too (R25): these are the office's alone.
ALTER TABLE "staff" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff_sessions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff_tokens" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff_second_factors" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff_recovery_codes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reading_batches" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reading_batch_rows" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "conversation_notes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "conversation_readers" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "answer_templates" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON staff, reading_batches, reading_batch_rows, answer_templates TO portal_office;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_sessions, staff_tokens, staff_second_factors, staff_recovery_codes,
  conversation_readers TO portal_office;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON conversation_notes TO portal_office;--> statement-breakpoint
GRANT USAGE ON SEQUENCE staff_tokens_id_seq, staff_recovery_codes_id_seq, reading_batches_number_seq,
  conversation_notes_id_seq TO portal_office;
