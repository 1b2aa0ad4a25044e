CREATE TABLE "invoice_files" (
	"invoice_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invoice_files_size" CHECK ("invoice_files"."size" = octet_length("invoice_files"."content") and "invoice_files"."size" > 0),
	CONSTRAINT "invoice_files_sha256" CHECK (octet_length("invoice_files"."sha256") = 32)
);
--> statement-breakpoint
ALTER TABLE "invoice_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoice_vat" (
	"invoice_id" bigint NOT NULL,
	"category" text NOT NULL,
	"rate" numeric(4, 2) NOT NULL,
	"net_cents" bigint NOT NULL,
	"vat_cents" bigint NOT NULL,
	CONSTRAINT "invoice_vat_invoice_id_category_rate_pk" PRIMARY KEY("invoice_id","category","rate"),
	CONSTRAINT "invoice_vat_category" CHECK ("invoice_vat"."category" in ('S', 'Z', 'E', 'AE', 'O'))
);
--> statement-breakpoint
ALTER TABLE "invoice_vat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_closures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payment_closures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"payment_id" bigint NOT NULL,
	"payer_id" bigint NOT NULL,
	"document_number" text NOT NULL,
	"invoice_id" bigint,
	"cents" bigint NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "payment_closures_once" UNIQUE("payment_id","document_number")
);
--> statement-breakpoint
ALTER TABLE "payment_closures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"payer_id" bigint NOT NULL,
	"received_on" date NOT NULL,
	"amount_cents" bigint NOT NULL,
	"reference" text,
	"paid_through" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "payments_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail_preferences" DROP CONSTRAINT "mail_preferences_kind";--> statement-breakpoint
ALTER TABLE "invoices" ALTER COLUMN "reference" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "open_items_as_of" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "supply_point_number" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "prepaid_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "rounding_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "purpose_code" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "iban" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "announced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payers" ADD COLUMN "collective_reference" text;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "billed_by_id" bigint;--> statement-breakpoint
ALTER TABLE "invoice_files" ADD CONSTRAINT "invoice_files_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_vat" ADD CONSTRAINT "invoice_vat_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_closures" ADD CONSTRAINT "payment_closures_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_closures" ADD CONSTRAINT "payment_closures_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_closures" ADD CONSTRAINT "payment_closures_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_payer_id_payers_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."payers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_closures_document" ON "payment_closures" USING btree ("payer_id","document_number");--> statement-breakpoint
CREATE INDEX "payment_closures_invoice" ON "payment_closures" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "payments_payer_received" ON "payments" USING btree ("payer_id","received_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_billed_by_id_invoices_id_fk" FOREIGN KEY ("billed_by_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invoice_lines_supply_point" ON "invoice_lines" USING btree ("supply_point_id","invoice_id") WHERE "invoice_lines"."supply_point_id" is not null;--> statement-breakpoint
CREATE INDEX "invoices_corrects" ON "invoices" USING btree ("corrects_id") WHERE "invoices"."corrects_id" is not null;--> statement-breakpoint
CREATE INDEX "invoices_unannounced" ON "invoices" USING btree ("issued_on") WHERE "invoices"."announced_at" is null;--> statement-breakpoint
CREATE INDEX "readings_billed_by" ON "readings" USING btree ("billed_by_id") WHERE "readings"."billed_by_id" is not null;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_kind" CHECK ("mail_preferences"."kind" in ('reading-reminder', 'new-invoice'));--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_purpose_code_form" CHECK ("invoices"."purpose_code" ~ '^[A-Z]{4}$');--> statement-breakpoint
CREATE POLICY "imports_app" ON "imports" AS PERMISSIVE FOR SELECT TO "portal_app" USING (true);--> statement-breakpoint
CREATE POLICY "invoice_files_app" ON "invoice_files" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from invoices where invoices.id = "invoice_files"."invoice_id"));--> statement-breakpoint
CREATE POLICY "invoice_files_office" ON "invoice_files" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoice_files_gate" ON "invoice_files" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "invoice_vat_app" ON "invoice_vat" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select 1 from invoices where invoices.id = "invoice_vat"."invoice_id"));--> statement-breakpoint
CREATE POLICY "invoice_vat_office" ON "invoice_vat" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoice_vat_gate" ON "invoice_vat" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "payment_closures_app" ON "payment_closures" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("payment_closures"."withdrawn_at" is null and "payment_closures"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
CREATE POLICY "payment_closures_office" ON "payment_closures" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "payment_closures_gate" ON "payment_closures" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
CREATE POLICY "payments_app" ON "payments" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("payments"."withdrawn_at" is null and "payments"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
CREATE POLICY "payments_office" ON "payments" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "payments_gate" ON "payments" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
-- Row-level security holds for the owner too (R25).
ALTER TABLE "invoice_files" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoice_vat" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment_closures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payments" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT ON invoice_files, invoice_vat, payment_closures, payments TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON invoice_files, invoice_vat, payment_closures, payments TO portal_office;--> statement-breakpoint
GRANT USAGE ON SEQUENCE payment_closures_id_seq, payments_id_seq TO portal_office;--> statement-breakpoint
GRANT SELECT (id, open_items_as_of) ON imports TO portal_app;--> statement-breakpoint
-- A PDF is compressed already.
ALTER TABLE "invoice_files" ALTER COLUMN "content" SET STORAGE EXTERNAL;
--> statement-breakpoint
-- What is known already is no news to anybody.
ALTER TABLE "invoices" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "invoices" SET "announced_at" = now() WHERE "issued_on" > current_date - 40;--> statement-breakpoint
ALTER TABLE "invoices" FORCE ROW LEVEL SECURITY;
