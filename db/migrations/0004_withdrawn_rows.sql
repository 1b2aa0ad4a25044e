ALTER TABLE "prices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenures" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_one_start_a_day" UNIQUE("supply_point_id","valid_from");--> statement-breakpoint
CREATE POLICY "prices_app" ON "prices" AS PERMISSIVE FOR SELECT TO "portal_app" USING ("prices"."withdrawn_at" is null);--> statement-breakpoint
CREATE POLICY "prices_office" ON "prices" AS PERMISSIVE FOR ALL TO "portal_office" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "prices_gate" ON "prices" AS PERMISSIVE FOR SELECT TO "portal_gate" USING (true);--> statement-breakpoint
ALTER POLICY "invoice_lines_app" ON "invoice_lines" TO portal_app USING ("invoice_lines"."withdrawn_at" is null and exists (select 1 from invoices where invoices.id = "invoice_lines"."invoice_id"));--> statement-breakpoint
ALTER POLICY "tenures_app" ON "tenures" TO portal_app USING ("tenures"."withdrawn_at" is null and "tenures"."payer_id" = any ((select string_to_array(nullif(current_setting('app.payers', true), ''), ',')::bigint[])::bigint[]));--> statement-breakpoint
-- Row-level security holds for the owner too (R25).
ALTER TABLE "prices" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Withdrawn tenures bind nobody; an import may change several tenures of a point before the rule holds again.
ALTER TABLE "tenures" DROP CONSTRAINT "tenures_one_payer_at_a_time";--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_one_payer_at_a_time"
  EXCLUDE USING gist (supply_point_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  WHERE (withdrawn_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE;
