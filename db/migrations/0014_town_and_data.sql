CREATE TABLE "announcement_targets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcement_targets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"announcement_id" uuid NOT NULL,
	"service" "service",
	"postcode" text,
	"street" text,
	"supply_point_id" bigint,
	CONSTRAINT "announcement_targets_named" CHECK (num_nonnulls("announcement_targets"."service", "announcement_targets"."postcode", "announcement_targets"."street", "announcement_targets"."supply_point_id") > 0)
);
--> statement-breakpoint
ALTER TABLE "announcement_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "announcement_texts" (
	"announcement_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "announcement_texts_announcement_id_language_pk" PRIMARY KEY("announcement_id","language"),
	CONSTRAINT "announcement_texts_title" CHECK (char_length("announcement_texts"."title") between 1 and 120),
	CONSTRAINT "announcement_texts_body" CHECK (char_length("announcement_texts"."body") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "announcement_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"is_public" boolean NOT NULL,
	"by_mail" boolean DEFAULT true NOT NULL,
	"mailed_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcements_kind" CHECK ("announcements"."kind" in ('outage', 'meter-reading', 'news')),
	CONSTRAINT "announcements_times" CHECK ("announcements"."ends_at" >= "announcements"."starts_at")
);
--> statement-breakpoint
ALTER TABLE "announcements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_export_parts" (
	"export_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "data_export_parts_export_id_part_pk" PRIMARY KEY("export_id","part")
);
--> statement-breakpoint
ALTER TABLE "data_export_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"size" integer,
	CONSTRAINT "data_exports_made" CHECK (("data_exports"."made_at" is null) = ("data_exports"."expires_at" is null))
);
--> statement-breakpoint
ALTER TABLE "data_exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recovery_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_factors" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
ALTER TABLE "second_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail_preferences" DROP CONSTRAINT "mail_preferences_kind";--> statement-breakpoint
ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "office_name" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "payer_id" bigint;--> statement-breakpoint
ALTER TABLE "announcement_targets" ADD CONSTRAINT "announcement_targets_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_targets" ADD CONSTRAINT "announcement_targets_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_texts" ADD CONSTRAINT "announcement_texts_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export_parts" ADD CONSTRAINT "data_export_parts_export_id_data_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."data_exports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_targets_announcement" ON "announcement_targets" USING btree ("announcement_id");--> statement-breakpoint
CREATE INDEX "announcement_targets_point" ON "announcement_targets" USING btree ("supply_point_id");--> statement-breakpoint
CREATE INDEX "announcements_end" ON "announcements" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "announcements_to_mail" ON "announcements" USING btree ("published_at") WHERE "announcements"."by_mail" and "announcements"."mailed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_secret" ON "calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "data_exports_account" ON "data_exports" USING btree ("account_id","requested_at");--> statement-breakpoint
CREATE INDEX "data_exports_to_make" ON "data_exports" USING btree ("requested_at") WHERE "data_exports"."made_at" is null and "data_exports"."failed_at" is null;--> statement-breakpoint
CREATE INDEX "recovery_codes_account" ON "recovery_codes" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_office" ON "audit_log" USING btree ("account_id","id" DESC NULLS LAST) WHERE "audit_log"."actor" = 'staff';--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_kind" CHECK ("mail_preferences"."kind" in ('reading-reminder', 'new-invoice', 'announcement'));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK ("tokens"."purpose" in ('activate', 'resend-activation', 'reset-password', 'delete-account', 'change-email', 'second-factor'));--> statement-breakpoint
CREATE POLICY "audit_log_app_read" ON "audit_log" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("audit_log"."actor" = 'staff'
        and ("audit_log"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid) or "audit_log"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[])));--> statement-breakpoint
CREATE POLICY "announcement_targets_app" ON "announcement_targets" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("announcement_targets"."supply_point_id" is null
        or exists (select 1 from tenures where tenures.supply_point_id = "announcement_targets"."supply_point_id"));--> statement-breakpoint
CREATE POLICY "announcement_targets_office" ON "announcement_targets" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "announcement_targets_gate" ON "announcement_targets" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "announcement_texts_app" ON "announcement_texts" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from announcements where announcements.id = announcement_texts.announcement_id));--> statement-breakpoint
CREATE POLICY "announcement_texts_office" ON "announcement_texts" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "announcement_texts_gate" ON "announcement_texts" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "announcements_app" ON "announcements" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("announcements"."published_at" <= now() and ("announcements"."is_public" or exists (
        select 1 from announcement_targets target join tenures on tenures.supply_point_id = target.supply_point_id
        where target.announcement_id = "announcements"."id")));--> statement-breakpoint
CREATE POLICY "announcements_office" ON "announcements" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "announcements_gate" ON "announcements" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "calendar_feeds_app" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "portal_app" USING ("calendar_feeds"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("calendar_feeds"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "calendar_feeds_office" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "calendar_feeds_gate" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "data_export_parts_app" ON "data_export_parts" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from data_exports where data_exports.id = data_export_parts.export_id));--> statement-breakpoint
CREATE POLICY "data_export_parts_office" ON "data_export_parts" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "data_exports_app" ON "data_exports" AS PERMISSIVE FOR ALL TO "portal_app" USING ("data_exports"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("data_exports"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "data_exports_office" ON "data_exports" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "data_exports_gate" ON "data_exports" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "recovery_codes_app" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "portal_app" USING ("recovery_codes"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("recovery_codes"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recovery_codes_office" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recovery_codes_gate" ON "recovery_codes" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "second_factors_app" ON "second_factors" AS PERMISSIVE FOR ALL TO "portal_app" USING ("second_factors"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("second_factors"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "second_factors_office" ON "second_factors" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_factors_gate" ON "second_factors" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
-- Row-level security holds for the owner too (R25).
ALTER TABLE "announcements" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "announcement_texts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "announcement_targets" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feeds" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "data_exports" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "data_export_parts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "second_factors" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recovery_codes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT ON announcements, announcement_texts, announcement_targets, data_export_parts TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds, second_factors, recovery_codes TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON data_exports TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON announcements, announcement_texts, announcement_targets, calendar_feeds,
  data_exports, data_export_parts, second_factors, recovery_codes TO portal_office;--> statement-breakpoint
GRANT SELECT ON announcements, announcement_texts, announcement_targets, calendar_feeds, tenures, supply_points TO portal_gate;--> statement-breakpoint
GRANT USAGE ON SEQUENCE announcement_targets_id_seq TO portal_office;--> statement-breakpoint
GRANT USAGE ON SEQUENCE recovery_codes_id_seq TO portal_app, portal_office;--> statement-breakpoint
-- What a customer may read of the log: never the details, which are the office's own notes.
GRANT SELECT (id, at, actor, account_id, payer_id, action, office_name) ON audit_log TO portal_app;--> statement-breakpoint
CREATE INDEX audit_log_office_payer ON audit_log (payer_id, id DESC) WHERE actor = 'staff';--> statement-breakpoint
DROP FUNCTION gate_open_session(bytea, text, interval);--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO portal_gate;--> statement-breakpoint
-- Looks a session up, notes that it was used, and opens the transaction for its account; the payers only after consent
-- (R13, R16, R25, R27). Which of them is looked at is told, and opens nothing less: a link to another's bill still works.
CREATE FUNCTION gate_open_session(p_token_hash bytea, p_consent_version text, p_idle interval)
RETURNS TABLE (
  session_id uuid, account_id uuid, username text, display_name text, email text, language text,
  consented boolean, payers jsonb, chosen_payer bigint
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  last_seen timestamptz;
  visible text := '';
BEGIN
  SELECT s.id, s.last_seen_at, s.payer_id, a.id, a.username, a.display_name, a.email, a.language
    INTO session_id, last_seen, chosen_payer, account_id, username, display_name, email, language
    FROM sessions s JOIN accounts a ON a.id = s.account_id
   WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.last_seen_at > now() - p_idle
     AND a.locked_at IS NULL AND a.activated_at IS NOT NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF last_seen < now() - interval '1 minute' AND NOT current_setting('transaction_read_only')::boolean THEN
    UPDATE sessions s SET last_seen_at = now() WHERE s.id = session_id;
  END IF;
  consented := coalesce((SELECT d.decision = 'granted' AND d.version = p_consent_version FROM consents d
                          WHERE d.account_id = gate_open_session.account_id ORDER BY d.id DESC LIMIT 1), false);
  payers := '[]';
  IF consented THEN
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name)
                              ORDER BY ap.verified_at, p.id), '[]'),
           coalesce(string_agg(p.id::text, ','), ''),
           max(p.id) FILTER (WHERE p.id = chosen_payer)
      INTO payers, visible, chosen_payer
      FROM account_payers ap JOIN payers p ON p.id = ap.payer_id
     WHERE ap.account_id = gate_open_session.account_id;
  ELSE
    chosen_payer := NULL;
  END IF;
  PERFORM set_config('app.account', account_id::text, true), set_config('app.payers', visible, true);
  RETURN NEXT;
END
$$;--> statement-breakpoint
ALTER FUNCTION gate_open_session(bytea, text, interval) OWNER TO portal_gate;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM portal_gate;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION gate_open_session(bytea, text, interval) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION gate_open_session(bytea, text, interval) TO portal_app;
