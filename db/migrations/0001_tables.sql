CREATE TYPE "public"."invoice_kind" AS ENUM('invoice', 'settlement', 'credit_note', 'reminder');--> statement-breakpoint
CREATE TYPE "public"."price_component" AS ENUM('volume', 'network', 'meter', 'levy', 'capacity', 'other');--> statement-breakpoint
CREATE TYPE "public"."reading_source" AS ENUM('company', 'customer', 'remote', 'estimate');--> statement-breakpoint
CREATE TYPE "public"."service" AS ENUM('water', 'sewage', 'waste', 'heat', 'gas');--> statement-breakpoint
CREATE TABLE "account_payers" (
	"account_id" uuid NOT NULL,
	"payer_id" bigint NOT NULL,
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_payers_account_id_payer_id_pk" PRIMARY KEY("account_id","payer_id")
);
--> statement-breakpoint
ALTER TABLE "account_payers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"display_name" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"password_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_email_form" CHECK ("accounts"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"text_sha256" text NOT NULL,
	"decision" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_decision" CHECK ("consents"."decision" in ('granted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"account_id" uuid,
	"payer_id" bigint,
	"action" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mode" text NOT NULL,
	"files_sha256" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone DEFAULT now() NOT NULL,
	"files" jsonb NOT NULL,
	"refused_rows" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invoice_lines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"invoice_id" bigint NOT NULL,
	"line_number" integer NOT NULL,
	"supply_point_id" bigint,
	"price_item_code" text,
	"description" text NOT NULL,
	"period_from" date,
	"period_to" date,
	"quantity" numeric(14, 4) NOT NULL,
	"unit" text NOT NULL,
	"unit_price" numeric(14, 6) NOT NULL,
	"vat_rate" numeric(4, 2) NOT NULL,
	"net_cents" bigint NOT NULL,
	"vat_cents" bigint NOT NULL,
	"gross_cents" bigint NOT NULL,
	CONSTRAINT "invoice_lines_number" UNIQUE("invoice_id","line_number"),
	CONSTRAINT "invoice_lines_sum" CHECK ("invoice_lines"."gross_cents" = "invoice_lines"."net_cents" + "invoice_lines"."vat_cents")
);
--> statement-breakpoint
ALTER TABLE "invoice_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invoices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"payer_id" bigint NOT NULL,
	"kind" "invoice_kind" NOT NULL,
	"issued_on" date NOT NULL,
	"period_from" date,
	"period_to" date,
	"due_on" date NOT NULL,
	"net_cents" bigint NOT NULL,
	"vat_cents" bigint NOT NULL,
	"gross_cents" bigint NOT NULL,
	"reference" text NOT NULL,
	"corrects_id" bigint,
	"cancelled_on" date,
	CONSTRAINT "invoices_number_unique" UNIQUE("number"),
	CONSTRAINT "invoices_sum" CHECK ("invoices"."gross_cents" = "invoices"."net_cents" + "invoices"."vat_cents"),
	CONSTRAINT "invoices_period_in_order" CHECK ("invoices"."period_to" is null or "invoices"."period_to" >= "invoices"."period_from")
);
--> statement-breakpoint
ALTER TABLE "invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "open_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "open_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"payer_id" bigint NOT NULL,
	"document_number" text NOT NULL,
	"invoice_id" bigint,
	"due_on" date NOT NULL,
	"original_cents" bigint NOT NULL,
	"open_cents" bigint NOT NULL,
	"reference" text,
	"as_of" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "open_items_document" UNIQUE("payer_id","document_number")
);
--> statement-breakpoint
ALTER TABLE "open_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meter_installations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meter_installations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meter_id" bigint NOT NULL,
	"supply_point_id" bigint NOT NULL,
	"installed_on" date NOT NULL,
	"initial_value" numeric(12, 3) NOT NULL,
	"removed_on" date,
	"final_value" numeric(12, 3),
	"annual_estimate" numeric(12, 3),
	CONSTRAINT "meter_installations_once" UNIQUE("meter_id","installed_on"),
	CONSTRAINT "meter_installations_days_in_order" CHECK ("meter_installations"."removed_on" is null or "meter_installations"."removed_on" >= "meter_installations"."installed_on")
);
--> statement-breakpoint
ALTER TABLE "meter_installations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"serial" text NOT NULL,
	"service" "service" NOT NULL,
	"type" text,
	"unit" text NOT NULL,
	"digits" integer NOT NULL,
	"decimals" integer NOT NULL,
	"verified_until" date,
	"remote" boolean DEFAULT false NOT NULL,
	CONSTRAINT "meters_serial" UNIQUE("service","serial"),
	CONSTRAINT "meters_digits" CHECK ("meters"."digits" between 1 and 9 and "meters"."decimals" between 0 and 3),
	CONSTRAINT "meters_unit" CHECK ("meters"."unit" in ('m3', 'MWh', 'kWh'))
);
--> statement-breakpoint
ALTER TABLE "meters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"data" jsonb NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_attempts" CHECK ("outbox"."attempts" >= 0)
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"city" text NOT NULL,
	"tax_number" text,
	"closed_on" date,
	CONSTRAINT "payers_code_unique" UNIQUE("code"),
	CONSTRAINT "payers_code_form" CHECK ("payers"."code" ~ '^[0-9A-Z/-]{1,20}$')
);
--> statement-breakpoint
ALTER TABLE "payers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"payer_id" bigint NOT NULL,
	"supply_point_id" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "tenures_days_in_order" CHECK ("tenures"."valid_to" is null or "tenures"."valid_to" >= "tenures"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "tenures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "price_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "price_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"service" "service" NOT NULL,
	"component" "price_component" NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"unit" text NOT NULL,
	"tariff_group" text,
	CONSTRAINT "price_items_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "prices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"price_item_id" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"net" numeric(14, 6) NOT NULL,
	"vat_rate" numeric(4, 2) NOT NULL,
	CONSTRAINT "prices_one_a_day" UNIQUE("price_item_id","valid_from"),
	CONSTRAINT "prices_vat_rate" CHECK ("prices"."vat_rate" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "supply_point_price_items" (
	"supply_point_id" bigint NOT NULL,
	"price_item_id" bigint NOT NULL,
	CONSTRAINT "supply_point_price_items_supply_point_id_price_item_id_pk" PRIMARY KEY("supply_point_id","price_item_id")
);
--> statement-breakpoint
ALTER TABLE "supply_point_price_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "readings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meter_id" bigint NOT NULL,
	"supply_point_id" bigint NOT NULL,
	"read_on" date NOT NULL,
	"value" numeric(12, 3) NOT NULL,
	"source" "reading_source" NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"rejected_at" timestamp with time zone,
	"rejection_reason" text,
	"billed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"corrects_id" bigint,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"account_id" uuid,
	"receipt_number" text,
	"submission_id" uuid,
	"confirmation_email" text,
	"note" text,
	CONSTRAINT "readings_receiptNumber_unique" UNIQUE("receipt_number"),
	CONSTRAINT "readings_submissionId_unique" UNIQUE("submission_id"),
	CONSTRAINT "readings_value_not_negative" CHECK ("readings"."value" >= 0),
	CONSTRAINT "readings_customer_has_receipt" CHECK ("readings"."source" <> 'customer' or "readings"."account_id" is null or "readings"."receipt_number" is not null),
	CONSTRAINT "readings_rejection_has_reason" CHECK ("readings"."rejected_at" is null or "readings"."rejection_reason" is not null),
	CONSTRAINT "readings_note_length" CHECK (char_length("readings"."note") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "captchas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "captchas_kind" CHECK ("captchas"."kind" in ('picture', 'work'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "throttle_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "throttle_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scope" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"purpose" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "tokens_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "tokens_purpose" CHECK ("tokens"."purpose" in ('activate', 'reset-password'))
);
--> statement-breakpoint
CREATE TABLE "supply_points" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "supply_points_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"services" "service"[] NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"city" text NOT NULL,
	"tariff_group" text,
	"connection_diameter" integer,
	"connected_capacity" numeric(12, 3),
	"billed_capacity" numeric(12, 3),
	"gas_conversion_factor" numeric(8, 5),
	"persons" integer,
	"bin_volume" integer,
	"closed_on" date,
	CONSTRAINT "supply_points_number_unique" UNIQUE("number"),
	CONSTRAINT "supply_points_has_service" CHECK (cardinality("supply_points"."services") > 0),
	CONSTRAINT "supply_points_persons" CHECK ("supply_points"."persons" is null or "supply_points"."persons" >= 0)
);
--> statement-breakpoint
ALTER TABLE "supply_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_payers" ADD CONSTRAINT "account_payers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_payers" ADD CONSTRAINT "account_payers_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_corrects_id_invoices_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_items" ADD CONSTRAINT "open_items_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_items" ADD CONSTRAINT "open_items_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meter_installations" ADD CONSTRAINT "meter_installations_meter_id_meters_id_fk" FOREIGN KEY ("meter_id") REFERENCES "public"."meters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meter_installations" ADD CONSTRAINT "meter_installations_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_price_item_id_price_items_id_fk" FOREIGN KEY ("price_item_id") REFERENCES "public"."price_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_point_price_items" ADD CONSTRAINT "supply_point_price_items_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_point_price_items" ADD CONSTRAINT "supply_point_price_items_price_item_id_price_items_id_fk" FOREIGN KEY ("price_item_id") REFERENCES "public"."price_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_meter_id_meters_id_fk" FOREIGN KEY ("meter_id") REFERENCES "public"."meters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_supply_point_id_supply_points_id_fk" FOREIGN KEY ("supply_point_id") REFERENCES "public"."supply_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_username" ON "accounts" USING btree ("username");--> statement-breakpoint
CREATE INDEX "consents_account" ON "consents" USING btree ("account_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_account" ON "audit_log" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "invoices_payer_issued" ON "invoices" USING btree ("payer_id","issued_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "open_items_open" ON "open_items" USING btree ("payer_id","due_on") WHERE "open_items"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "open_items_invoice" ON "open_items" USING btree ("invoice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meter_installations_one_open" ON "meter_installations" USING btree ("meter_id") WHERE "meter_installations"."removed_on" is null;--> statement-breakpoint
CREATE INDEX "meter_installations_supply_point" ON "meter_installations" USING btree ("supply_point_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at") WHERE "outbox"."sent_at" is null and "outbox"."failed_at" is null and "outbox"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "tenures_payer" ON "tenures" USING btree ("payer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "readings_one_a_day" ON "readings" USING btree ("meter_id","read_on","source") WHERE "readings"."withdrawn_at" is null and "readings"."rejected_at" is null;--> statement-breakpoint
CREATE INDEX "readings_supply_point_day" ON "readings" USING btree ("supply_point_id","read_on");--> statement-breakpoint
CREATE INDEX "readings_waiting" ON "readings" USING btree ("received_at") WHERE "readings"."source" = 'customer' and "readings"."confirmed_at" is null;--> statement-breakpoint
CREATE INDEX "captchas_expiry" ON "captchas" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "throttle_events_key" ON "throttle_events" USING btree ("scope","key_hash","at");--> statement-breakpoint
CREATE INDEX "throttle_events_at" ON "throttle_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "tokens_account" ON "tokens" USING btree ("account_id","purpose");--> statement-breakpoint
CREATE POLICY "account_payers_app" ON "account_payers" AS PERMISSIVE FOR ALL TO "portal_app" USING ("account_payers"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("account_payers"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "account_payers_office" ON "account_payers" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "account_payers_gate" ON "account_payers" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "accounts_app" ON "accounts" AS PERMISSIVE FOR ALL TO "portal_app" USING ("accounts"."id" = (select nullif(current_setting('app.account', true), '')::uuid)) WITH CHECK ("accounts"."id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "accounts_office" ON "accounts" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "accounts_gate" ON "accounts" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "consents_app_read" ON "consents" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("consents"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consents_app_add" ON "consents" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ("consents"."account_id" = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consents_office" ON "consents" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consents_gate" ON "consents" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "audit_log_app" ON "audit_log" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_log_office" ON "audit_log" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "imports_office" ON "imports" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoice_lines_app" ON "invoice_lines" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from invoices where invoices.id = "invoice_lines"."invoice_id"));--> statement-breakpoint
CREATE POLICY "invoice_lines_office" ON "invoice_lines" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoice_lines_gate" ON "invoice_lines" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "invoices_app" ON "invoices" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("invoices"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
CREATE POLICY "invoices_office" ON "invoices" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoices_gate" ON "invoices" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "open_items_app" ON "open_items" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("open_items"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
CREATE POLICY "open_items_office" ON "open_items" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "open_items_gate" ON "open_items" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "meter_installations_app" ON "meter_installations" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from tenures where tenures.supply_point_id = "meter_installations"."supply_point_id"
        and ("meter_installations"."removed_on" is null or "meter_installations"."removed_on" >= tenures.valid_from)
        and (tenures.valid_to is null or "meter_installations"."installed_on" <= tenures.valid_to)));--> statement-breakpoint
CREATE POLICY "meter_installations_office" ON "meter_installations" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "meter_installations_gate" ON "meter_installations" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "meters_app" ON "meters" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from meter_installations where meter_installations.meter_id = "meters"."id"));--> statement-breakpoint
CREATE POLICY "meters_office" ON "meters" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "meters_gate" ON "meters" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_app" ON "outbox" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_office" ON "outbox" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "payers_app" ON "payers" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("payers"."id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
CREATE POLICY "payers_office" ON "payers" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "payers_gate" ON "payers" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "tenures_app" ON "tenures" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("tenures"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
CREATE POLICY "tenures_office" ON "tenures" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenures_gate" ON "tenures" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "supply_point_price_items_app" ON "supply_point_price_items" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from tenures where tenures.supply_point_id = "supply_point_price_items"."supply_point_id"));--> statement-breakpoint
CREATE POLICY "supply_point_price_items_office" ON "supply_point_price_items" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "supply_point_price_items_gate" ON "supply_point_price_items" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "readings_app_read" ON "readings" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)));--> statement-breakpoint
CREATE POLICY "readings_app_add" ON "readings" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer' and readings.account_id = (select nullif(current_setting('app.account', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "readings_app_withdraw" ON "readings" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer' and readings.confirmed_at is null) WITH CHECK (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer');--> statement-breakpoint
CREATE POLICY "readings_office" ON "readings" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "supply_points_app" ON "supply_points" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from tenures where tenures.supply_point_id = "supply_points"."id"));--> statement-breakpoint
CREATE POLICY "supply_points_office" ON "supply_points" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "supply_points_gate" ON "supply_points" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);