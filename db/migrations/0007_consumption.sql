CREATE TABLE "mail_preferences" (
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"wanted_since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_preferences_account_id_kind_pk" PRIMARY KEY("account_id","kind"),
	CONSTRAINT "mail_preferences_kind" CHECK ("mail_preferences"."kind" in ('reading-reminder'))
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "point_names" (
	"account_id" uuid NOT NULL,
	"supply_point_id" bigint NOT NULL,
	"name" text NOT NULL,
	"named_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "point_names_account_id_supply_point_id_pk" PRIMARY KEY("account_id","supply_point_id"),
	CONSTRAINT "point_names_length" CHECK (char_length("point_names"."name") between 1 and 40)
);
--> statement-breakpoint
ALTER TABLE "point_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reading_photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reading_id" bigint NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea",
	"store_key" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_photos_one_place" CHECK (("reading_photos"."content" is null) <> ("reading_photos"."store_key" is null)),
	CONSTRAINT "reading_photos_small" CHECK ("reading_photos"."width" between 1 and 1600 and "reading_photos"."height" between 1 and 1600)
);
--> statement-breakpoint
ALTER TABLE "reading_photos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reading_reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"supply_point_id" bigint NOT NULL,
	"window_opens_on" date NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_reminders_once" UNIQUE("account_id","supply_point_id","window_opens_on")
);
--> statement-breakpoint
ALTER TABLE "reading_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calorific_values" (
	"month" date PRIMARY KEY NOT NULL,
	"value" numeric(8, 5) NOT NULL,
	CONSTRAINT "calorific_values_positive" CHECK ("calorific_values"."value" > 0),
	CONSTRAINT "calorific_values_month" CHECK (extract(day from "calorific_values"."month") = 1)
);
--> statement-breakpoint
CREATE TABLE "degree_days" (
	"day" date PRIMARY KEY NOT NULL,
	"value" numeric(5, 2) NOT NULL,
	CONSTRAINT "degree_days_not_negative" CHECK ("degree_days"."value" >= 0)
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_names" ADD CONSTRAINT "point_names_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_names" ADD CONSTRAINT "point_names_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_photos" ADD CONSTRAINT "reading_photos_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_reminders" ADD CONSTRAINT "reading_reminders_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_reminders" ADD CONSTRAINT "reading_reminders_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reading_photos_reading" ON "reading_photos" USING btree ("reading_id");--> statement-breakpoint
CREATE POLICY "mail_preferences_app" ON "mail_preferences" AS PERMISSIVE FOR ALL TO "portal_app" USING ("mail_preferences"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("mail_preferences"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "mail_preferences_office" ON "mail_preferences" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_preferences_gate" ON "mail_preferences" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "point_names_app" ON "point_names" AS PERMISSIVE FOR ALL TO "portal_app" USING ("point_names"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)
        and exists (select 1 from tenures where tenures.supply_point_id = "point_names"."supply_point_id")) WITH CHECK ("point_names"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)
        and exists (select 1 from tenures where tenures.supply_point_id = "point_names"."supply_point_id"));--> statement-breakpoint
CREATE POLICY "point_names_office" ON "point_names" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "point_names_gate" ON "point_names" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "reading_photos_app_read" ON "reading_photos" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from readings where readings.id = reading_photos.reading_id
  and readings.account_id = (select nullif(current_setting('app.account', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "reading_photos_app_add" ON "reading_photos" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (exists (select 1 from readings where readings.id = reading_photos.reading_id
  and readings.account_id = (select coalesce(nullif(current_setting('app.account', true), ''),
    nullif(current_setting('app.reporter', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "reading_photos_office" ON "reading_photos" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reading_reminders_office" ON "reading_reminders" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reading_reminders_gate" ON "reading_reminders" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
ALTER POLICY "tenures_app" ON "tenures" TO portal_app USING ("tenures"."withdrawn_at" is null and "tenures"."payer_id" = any ((select string_to_array(nullif(concat_ws(',', nullif(current_setting('app.payers', true), ''),
      nullif(current_setting('app.linked_payer', true), '')), ''), ',')::bigint[])::bigint[])
    and coalesce("tenures"."supply_point_id" = (select nullif(current_setting('app.linked_point', true), '')::bigint), true));--> statement-breakpoint
ALTER POLICY "readings_app_add" ON "readings" TO portal_app WITH CHECK (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer' and readings.account_id = (select coalesce(nullif(current_setting('app.account', true), ''),
    nullif(current_setting('app.reporter', true), ''))::uuid));--> statement-breakpoint
ALTER POLICY "readings_app_withdraw" ON "readings" TO portal_app USING (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer' and readings.account_id = (select coalesce(nullif(current_setting('app.account', true), ''),
    nullif(current_setting('app.reporter', true), ''))::uuid)
        and readings.confirmed_at is null and readings.rejected_at is null and readings.billed_at is null) WITH CHECK (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer');--> statement-breakpoint
-- Row-level security holds for the owner too (R25).
ALTER TABLE "mail_preferences" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "point_names" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reading_photos" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reading_reminders" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT ON degree_days, calorific_values, reading_photos TO portal_app;--> statement-breakpoint
GRANT INSERT ON reading_photos TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_preferences, point_names TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON degree_days, calorific_values, mail_preferences, point_names, reading_photos, reading_reminders TO portal_office;--> statement-breakpoint
GRANT SELECT ON reading_reminders, point_names, tenures, supply_points TO portal_gate;--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO portal_gate;--> statement-breakpoint
-- Opens the transaction for the one point that a reminder was sent for, as long as the account may use the portal, its
-- consent holds and the point is still one of its payers'. Sets neither app.account nor app.payers: nothing else opens.
CREATE FUNCTION gate_open_reading_link(p_reminder uuid, p_consent_version text, p_valid interval, p_day date)
RETURNS TABLE (account_id uuid, email text, language text, payer_id bigint, supply_point text, point_name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  opened record;
BEGIN
  SELECT a.id, a.email, a.language, t.payer_id, sp.id AS point_id, sp.number, n.name INTO opened
    FROM reading_reminders r
    JOIN accounts a ON a.id = r.account_id AND a.activated_at IS NOT NULL AND a.locked_at IS NULL
    JOIN supply_points sp ON sp.id = r.supply_point_id AND (sp.closed_on IS NULL OR sp.closed_on > p_day)
    JOIN tenures t ON t.supply_point_id = sp.id AND t.withdrawn_at IS NULL
     AND t.valid_from <= p_day AND (t.valid_to IS NULL OR t.valid_to >= p_day)
    JOIN account_payers ap ON ap.account_id = a.id AND ap.payer_id = t.payer_id
    LEFT JOIN point_names n ON n.account_id = a.id AND n.supply_point_id = sp.id
   WHERE r.id = p_reminder AND r.sent_at > now() - p_valid
     AND (SELECT d.decision = 'granted' AND d.version = p_consent_version FROM consents d
           WHERE d.account_id = a.id ORDER BY d.id DESC LIMIT 1);
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.reporter', opened.id::text, true), set_config('app.linked_point', opened.point_id::text, true),
    set_config('app.linked_payer', opened.payer_id::text, true);
  RETURN QUERY SELECT opened.id, opened.email, opened.language, opened.payer_id, opened.number, opened.name;
END
$$;--> statement-breakpoint
ALTER FUNCTION gate_open_reading_link(uuid, text, interval, date) OWNER TO portal_gate;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM portal_gate;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION gate_open_reading_link(uuid, text, interval, date) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION gate_open_reading_link(uuid, text, interval, date) TO portal_app;
